package org.luoshi.platform.matters.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.matters.AddSubItem;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/**
 * The form that adds a part to a matter, empty or as it was typed.
 *
 * @param id identity of the part to be made: sending the form twice makes one
 * @param number the matter's number
 * @param matter the matter's title
 * @param href the matter's page
 * @param units who may be given it; one's own unit first
 */
public record SubItemForm(
        String id,
        String number,
        String matter,
        String href,
        List<Choice> units,
        Typed typed,
        Map<String, AddSubItem.Problem> wrong) {

    /** What was typed; a date and a weight that cannot be read stay as they were. */
    public record Typed(String title, String unit, String due, String weight, String task) {
        static final Typed NOTHING = new Typed("", "", "", "1", "");
    }

    /** What is wrong, in words with a remedy. */
    public Problems problems(Frame frame) {
        Map<String, String> words = new LinkedHashMap<>();
        wrong.forEach((field, problem) -> words.put(
                field,
                switch (problem) {
                    case MISSING -> frame.t("matters.parts.missing." + field);
                    case TOO_LONG -> frame.t("matters.parts.too-long." + field);
                    case PAST -> frame.t("matters.parts.past");
                    case NO_UNIT -> frame.t("matters.parts.missing.unit");
                    case OUT_OF_RANGE -> frame.t("matters.parts.weight.range");
                }));
        return new Problems(words);
    }

    public Field title(Frame frame) {
        return field(frame, "title", typed.title()).hint(frame.t("matters.parts.title.hint"));
    }

    public Field unit(Frame frame) {
        return field(frame, "unit", typed.unit()).hint(frame.t("matters.parts.unit.hint"));
    }

    public Field due(Frame frame) {
        return field(frame, "due", typed.due());
    }

    public Field weight(Frame frame) {
        return field(frame, "weight", typed.weight()).hint(frame.t("matters.parts.weight.hint"));
    }

    public Field task(Frame frame) {
        return field(frame, "task", typed.task());
    }

    private Field field(Frame frame, String name, String value) {
        return Field.of(name, frame.t("matters.parts." + name))
                .value(value)
                .from(problems(frame))
                .mandatory();
    }
}
