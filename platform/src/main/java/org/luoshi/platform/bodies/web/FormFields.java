package org.luoshi.platform.bodies.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.luoshi.platform.bodies.web.FormPage.Input;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/** Makes the fields of a form: {@code fields.line("name")} has the label {@code bodies.field.name}. */
record FormFields(Map<String, String> values, Problems problems, Frame frame) {
    Input line(String name) {
        return new Input.Line(field(name).mandatory(), "text");
    }

    Input optionalLine(String name) {
        return new Input.Line(field(name), "text");
    }

    Input phone(String name) {
        return new Input.Line(field(name), "tel");
    }

    Input email(String name) {
        return new Input.Line(field(name), "email");
    }

    Input day(String name) {
        return new Input.Day(field(name).mandatory());
    }

    Input optionalDay(String name) {
        return new Input.Day(field(name));
    }

    Input select(String name, List<Choice> choices) {
        return new Input.Select(field(name).mandatory(), choices, frame.t("bodies.form.choose"));
    }

    Input optionalSelect(String name, List<Choice> choices) {
        return new Input.Select(field(name), choices, frame.t("bodies.form.none"));
    }

    <E extends Enum<E>> Input select(String name, E[] values, Function<E, String> messageKey) {
        List<Choice> choices = Arrays.stream(values)
                .map(v -> new Choice(v.name(), frame.t(messageKey.apply(v))))
                .toList();
        return select(name, choices);
    }

    private Field field(String name) {
        String hint = "bodies.field." + name + ".hint";
        boolean hinted = frame.messages().has(frame.lang(), hint);
        return Field.of(name, frame.t("bodies.field." + name))
                .value(values.getOrDefault(name, ""))
                .hint(hinted ? frame.t(hint) : "")
                .from(problems);
    }
}
