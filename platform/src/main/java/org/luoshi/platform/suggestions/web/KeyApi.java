package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.key.KeySuggestion;
import org.luoshi.platform.suggestions.key.KeyViews;
import org.luoshi.platform.suggestions.key.ProposeKey;
import org.luoshi.procedure.definition.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Key suggestions for programs (重点督办接口): a year's list, and the act that begins a supervision. Its further acts are those of
 * its matter: {@code /api/v1/matters/{number}}.
 */
@ApiDoor
class KeyApi {
    private final KeyViews views;
    private final ProposeKey propose;
    private final Matters matters;
    private final CityDate date;

    KeyApi(KeyViews views, ProposeKey propose, Matters matters, CityDate date) {
        this.views = views;
        this.propose = propose;
        this.matters = matters;
        this.date = date;
    }

    /**
     * One key suggestion.
     *
     * @param number of the supervision, under which its matter and its acts are found
     * @param lacks what is still missing, in the order it comes about
     */
    record Key(
            String number,
            String suggestion,
            String title,
            String step,
            @Nullable Words ground,
            KeySuggestion.@Nullable Decision decision,
            KeySuggestion.@Nullable Leader leader,
            KeySuggestion.@Nullable Plan plan,
            List<KeySuggestion.Activity> activities,
            KeySuggestion.@Nullable Reply reply,
            KeySuggestion.@Nullable Report report,
            KeySuggestion.@Nullable Hearing hearing,
            @Nullable LocalDate replyDue,
            List<KeySuggestion.Lack> lacks) {}

    /** The number of the supervision that began, or of the open one. */
    record Begun(String number, String matter) {}

    @GetMapping("/key-suggestions")
    List<Key> list(@RequestParam(defaultValue = "0") int year, HttpServletRequest request) {
        int asked = year == 0 ? date.today().getYear() : year;
        return views.in(asked, Mover.of(Viewer.of(request))).stream()
                .map(KeyApi::key)
                .toList();
    }

    @PostMapping("/suggestions/{number}/key")
    @ResponseStatus(HttpStatus.CREATED)
    Begun propose(@PathVariable String number, HttpServletRequest request) {
        Matter suggestion = matters.byNumber(number).orElseThrow(() -> ApiValues.unknown("suggestion", number));
        return switch (propose.handle(suggestion.id(), MatterId.fresh(), Mover.of(Viewer.of(request)))) {
            case ProposeKey.Result.Proposed(Matter begun) ->
                new Begun(begun.number(), "/api/v1/matters/" + begun.number());
            case ProposeKey.Result.NotNow _ ->
                throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "REFUSED", "suggestions.key.not-now", null);
            case ProposeKey.Result.NotForYou _ -> throw ApiValues.unknown("suggestion", number);
        };
    }

    private static Key key(KeyViews.Row row) {
        KeySuggestion key = row.key();
        return new Key(
                key.supervision().number(),
                key.suggestion().number(),
                key.supervision().title(),
                key.supervision().run().step(),
                key.ground(),
                key.decision(),
                key.leader(),
                key.plan(),
                key.activities(),
                key.reply(),
                key.report(),
                key.hearing(),
                row.reply() == null ? null : row.reply().due(),
                key.lacks());
    }
}
