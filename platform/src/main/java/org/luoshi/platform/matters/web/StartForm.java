package org.luoshi.platform.matters.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.matters.StartMatter;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/**
 * The form that begins a matter, empty or as it was typed.
 *
 * @param id identity of the matter to be made: sending the form twice makes one
 * @param procedure what is begun
 * @param name the procedure's name in the reader's language
 * @param bases the laws behind it
 * @param confidential {@code yes} when only those with a part may see it
 */
public record StartForm(
        String id,
        String procedure,
        String name,
        List<String> bases,
        String title,
        String source,
        String confidential,
        Map<String, StartMatter.Problem> wrong) {

    /** What is wrong, in words with a remedy. */
    public Problems problems(Frame frame) {
        Map<String, String> words = new LinkedHashMap<>();
        wrong.forEach((field, problem) -> words.put(
                field,
                switch (problem) {
                    case MISSING -> frame.t("matters.start.missing." + field);
                    case TOO_LONG -> frame.t("matters.start.too-long." + field);
                }));
        return new Problems(words);
    }

    public Field title(Frame frame) {
        return field(frame, "title", title).hint(frame.t("matters.start.title.hint"));
    }

    public Field source(Frame frame) {
        return field(frame, "source", source).hint(frame.t("matters.start.source.hint"));
    }

    public Field confidential(Frame frame) {
        return Field.of("confidential", frame.t("matters.start.confidential"))
                .value(confidential)
                .mandatory();
    }

    public List<Choice> confidentialChoices(Frame frame) {
        return List.of(
                new Choice("no", frame.t("matters.start.confidential.no")),
                new Choice("yes", frame.t("matters.start.confidential.yes")));
    }

    private Field field(Frame frame, String name, String value) {
        return Field.of(name, frame.t("matters.start." + name))
                .value(value)
                .from(problems(frame))
                .mandatory();
    }
}
