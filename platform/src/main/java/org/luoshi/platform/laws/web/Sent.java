package org.luoshi.platform.laws.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.web.LawForm.Input;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/**
 * What a form sent, field by field (表单内容). What is missing or cannot be read becomes a problem that names the field, the
 * value and what helps; the value given back then is of no use: ask {@link #ok} before you act.
 */
final class Sent {
    private final Map<String, String> values;
    private final Frame frame;
    private Problems problems = Problems.NONE;

    Sent(Map<String, String> values, Frame frame) {
        this.values = values;
        this.frame = frame;
    }

    boolean ok() {
        return !problems.any();
    }

    Problems problems() {
        return problems;
    }

    /** Empty when nothing was written. */
    String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    String required(String field) {
        if (text(field).isEmpty()) {
            wrong(field, "laws.form.missing");
        }
        return text(field);
    }

    LocalDate day(String field) {
        LocalDate day = required(field).isEmpty() ? null : optionalDay(field);
        return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable
    LocalDate optionalDay(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeException e) {
            wrong(field, "laws.form.day");
            return null;
        }
    }

    <E extends Enum<E>> Optional<E> choice(E[] choices, String field) {
        Optional<E> chosen = Arrays.stream(choices)
                .filter(value -> value.name().equals(text(field)))
                .findFirst();
        if (chosen.isEmpty()) {
            wrong(field, text(field).isEmpty() ? "laws.form.missing" : "laws.form.choice");
        }
        return chosen;
    }

    int year(String field) {
        if (!required(field).isEmpty() && !text(field).matches("[12]\\d{3}")) {
            wrong(field, "laws.form.year");
            return 0;
        }
        return text(field).isEmpty() ? 0 : Integer.parseInt(text(field));
    }

    /** A problem whose words take the field's label, what was written, and further values. */
    void wrong(String field, String key, Object... more) {
        Object[] args = new Object[more.length + 2];
        args[0] = label(field);
        args[1] = text(field);
        System.arraycopy(more, 0, args, 2, more.length);
        problems = problems.and(field, frame.t(key, args));
    }

    // ---- fields ----

    Input line(String name) {
        return new Input.Line(field(name).mandatory());
    }

    Input area(String name) {
        return new Input.Area(field(name).mandatory());
    }

    Input day(String name, boolean mandatory) {
        return new Input.Day(mandatory ? field(name).mandatory() : field(name));
    }

    /** The words of a choice are {@code key + "." + name}. */
    <E extends Enum<E>> Input select(String name, E[] choices, String key, boolean mandatory) {
        List<Choice> words = Arrays.stream(choices)
                .map(value -> new Choice(value.name(), frame.t(key + "." + value.name())))
                .toList();
        return new Input.Select(mandatory ? field(name).mandatory() : field(name), words, frame.t("laws.form.choose"));
    }

    Field field(String name) {
        String hint = "laws.field." + name + ".hint";
        return Field.of(name, label(name))
                .value(values.getOrDefault(name, ""))
                .hint(frame.messages().has(frame.lang(), hint) ? frame.t(hint) : "")
                .from(problems);
    }

    private String label(String name) {
        return frame.t("laws.field." + name);
    }
}
