package org.luoshi.platform.suggestions.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Problems;
import org.luoshi.platform.suggestions.OfficeLapsed;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.TextProblem;

/**
 * The form of a draft, empty or as it was typed.
 *
 * @param id identity of the draft to be made: sending the form twice makes one
 * @param number number of the draft being rewritten; empty for a new one
 * @param problems field → what is wrong
 * @param lapsed why the deputy, or one who was to co-sign, cannot propose; null for those in office
 */
public record DraftForm(
        String id,
        String number,
        String title,
        String facts,
        String proposal,
        String units,
        String secrecy,
        String secrecyReason,
        String kind,
        List<String> signers,
        List<SuggestionPage.DeputyChoice> deputies,
        String congress,
        Map<String, TextProblem> problems,
        @Nullable OfficeLapsed lapsed) {

    /** The same form, refused because this office does not hold any more. */
    DraftForm refused(OfficeLapsed why) {
        return new DraftForm(
                id,
                number,
                title,
                facts,
                proposal,
                units,
                secrecy,
                secrecyReason,
                kind,
                signers,
                deputies,
                congress,
                problems,
                why);
    }

    /** Why nothing can be proposed; null where it can. */
    public @Nullable Panel refusal(Frame frame) {
        return lapsed == null ? null : SuggestionPages.refusal(lapsed, frame);
    }

    /** What was typed stays on the page; an empty form is not offered to who cannot send it. */
    public boolean offered() {
        return lapsed == null || !title.isBlank();
    }

    /** What is wrong, in words with a remedy. */
    public Problems problems(Frame frame) {
        Map<String, String> words = new LinkedHashMap<>();
        problems.forEach((field, problem) -> words.put(field, words(frame, problem)));
        return new Problems(words);
    }

    /** A field of the form as it was typed. */
    public Field field(Frame frame, String name, String value) {
        return Field.of(name, frame.t("suggestions.field." + name)).value(value).from(problems(frame));
    }

    private static String words(Frame frame, TextProblem problem) {
        return switch (problem) {
            case MISSING -> frame.t("suggestions.problem.missing");
            case TOO_LONG -> frame.t("suggestions.problem.too-long");
            case MARKED_SECRET -> frame.t("suggestions.problem.marked-secret");
        };
    }

    Suggestion.Text text() {
        return new Suggestion.Text(title.strip(), facts.strip(), proposal.strip());
    }
}
