package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.TextProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A deputy's program writes a suggestion (建议起草接口): a draft, handed in by the act {@code submit} of its matter. */
@ApiDoor
class SuggestionWritingApi {
    private final DraftSuggestion draft;
    private final DraftDesk desk;
    private final Matters matters;

    SuggestionWritingApi(DraftSuggestion draft, DraftDesk desk, Matters matters) {
        this.draft = draft;
        this.desk = desk;
        this.matters = matters;
    }

    /**
     * A suggestion to be drafted.
     *
     * @param id made by the program: sent twice it makes one draft
     * @param units units wished for; may be left out
     * @param signers person ids of deputies invited to co-sign; may be left out
     */
    record Written(
            UUID id,
            String title,
            String facts,
            String proposal,
            @Nullable String units,
            @Nullable List<String> signers) {}

    /** Its number, under which its matter and its acts are found. */
    record Drafted(String number, String matter) {}

    @PostMapping("/suggestions")
    @ResponseStatus(HttpStatus.CREATED)
    Drafted write(@RequestBody Written written, HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        DraftSuggestion.Deputy lead = desk.anyDeputy(viewer.personId())
                .orElseThrow(() ->
                        new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.suggestion.not-a-deputy", null));
        CongressSession session = desk.session()
                .orElseThrow(() ->
                        new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "REFUSED", "api.suggestion.no-session", null));
        return switch (draft.handle(command(written, lead, session), Mover.of(viewer))) {
            case DraftSuggestion.Result.Drafted(var suggestion, var number) -> drafted(number);
            case DraftSuggestion.Result.Known(var known)
            when known.lead().equals(lead.person()) ->
                drafted(matters.find(known.id()).orElseThrow().number());
            case DraftSuggestion.Result.Known _ ->
                throw ApiValues.unknown("suggestion", written.id().toString());
            case DraftSuggestion.Result.NotInOffice(var why) ->
                throw new ApiProblem(
                        HttpStatus.FORBIDDEN,
                        "NOT_IN_OFFICE",
                        why.messageKey(),
                        null,
                        why.name(),
                        why.since().toString());
            case DraftSuggestion.Result.Incomplete(var problems) -> throw incomplete(problems);
        };
    }

    private DraftSuggestion.Command command(Written w, DraftSuggestion.Deputy lead, CongressSession session) {
        return new DraftSuggestion.Command(
                new MatterId(w.id()),
                DraftDesk.of(session),
                lead,
                new Suggestion.Text(text(w.title()), text(w.facts()), text(w.proposal())),
                text(w.units()),
                Suggestion.Secrecy.OPEN,
                "",
                Suggestion.Kind.SUGGESTION,
                new Source("congress-session", session.id().toString(), DraftDesk.label(session)),
                Objects.requireNonNullElse(w.signers(), List.<String>of()).stream()
                        .map(this::signer)
                        .toList());
    }

    private DraftSuggestion.Deputy signer(String person) {
        return desk.anyDeputy(ApiValues.id("signers", person).toString())
                .orElseThrow(() -> ApiValues.unknown("deputy", person));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    private static ApiProblem incomplete(Map<String, TextProblem> problems) {
        String field = problems.keySet().iterator().next();
        String key = switch (problems.getOrDefault(field, TextProblem.MISSING)) {
            case MISSING -> "api.missing";
            case TOO_LONG -> "api.suggestion.too-long";
            case MARKED_SECRET -> "api.suggestion.marked-secret";
        };
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "INCOMPLETE", key, field, field);
    }

    private static Drafted drafted(String number) {
        return new Drafted(number, "/api/v1/matters/" + number);
    }
}
