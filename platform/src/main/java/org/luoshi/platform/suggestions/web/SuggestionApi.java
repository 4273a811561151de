package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.Reconsideration;
import org.luoshi.platform.suggestions.Reconsiderations;
import org.luoshi.platform.suggestions.RegisterNumber;
import org.luoshi.platform.suggestions.Signature;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What only a suggestion or a motion knows, for programs (建议接口). It is listed, and moved through its steps, as a matter:
 * {@code /api/v1/matters?procedure=suggestions/handling}.
 */
@ApiDoor
class SuggestionApi {
    private final Matters matters;
    private final MatterAccess access;
    private final SuggestionViews views;
    private final Reconsiderations reconsiderations;

    SuggestionApi(Matters matters, MatterAccess access, SuggestionViews views, Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
        this.matters = matters;
        this.access = access;
        this.views = views;
    }

    /** An invited co-signer; {@code signed} when the consent covers the present text. */
    record Signer(String person, String name, boolean signed) {
        static Signer of(Signature signature, Suggestion suggestion) {
            return new Signer(
                    signature.person(),
                    signature.name(),
                    signature.covers(suggestion.text().hash()));
        }
    }

    /**
     * A suggestion.
     *
     * @param concludedOn 办结; null until then
     * @param implementedOn 落实, a different fact; null until then
     * @param points what it asks for, one by one; a reply answers each
     * @param reconsideration of a motion, who asks for it, how many must and until when; null of a suggestion
     * @param ratings empty for a unit until the matter is closed
     */
    record Whole(
            String number,
            @Nullable RegisterNumber registered,
            Suggestion.Kind kind,
            String congress,
            int year,
            String lead,
            String leadName,
            String delegation,
            String title,
            String facts,
            String proposal,
            Suggestion.Secrecy secrecy,
            LocalDate draftedOn,
            @Nullable LocalDate submittedOn,
            List<Signer> signers,
            List<String> points,
            List<SuggestionViews.Reply> replies,
            List<SuggestionViews.Rating> ratings,
            List<SuggestionViews.Commitment> commitments,
            SuggestionViews.@Nullable Key key,
            @Nullable Reconsideration reconsideration,
            @Nullable LocalDate concludedOn,
            @Nullable LocalDate implementedOn) {}

    @GetMapping("/suggestions/{number}")
    Whole show(@PathVariable String number, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        return matters.byNumber(number)
                .filter(matter -> access.maySee(matter, mover))
                .flatMap(matter -> views.part(matter, mover)
                        .map(part ->
                                whole(number, part, reconsiderations.of(matter).orElse(null))))
                .orElseThrow(() -> ApiValues.unknown("suggestion", number));
    }

    private static Whole whole(String number, SuggestionViews.Part part, @Nullable Reconsideration reconsideration) {
        Suggestion s = part.suggestion();
        return new Whole(
                number,
                part.registered(),
                s.kind(),
                s.congressLabel(),
                s.year(),
                s.lead(),
                s.leadName(),
                s.delegation(),
                s.text().title(),
                s.text().facts(),
                s.text().proposal(),
                s.secrecy(),
                s.draftedOn(),
                s.submittedOn(),
                s.signatures().stream().map(each -> Signer.of(each, s)).toList(),
                part.points(),
                part.replies(),
                part.ratings(),
                part.commitments(),
                part.key(),
                reconsideration,
                part.concludedOn(),
                part.implementedOn());
    }
}
