package org.luoshi.platform.matters.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * What a program sends with an act, by the fields of the act (接口填报): words, dates, numbers, true or false as they are;
 * units as {@code [{"unit": …, "part": …}]}; files as a list of their ids. It becomes the form a person would have sent.
 */
final class CarriedBody {
    private CarriedBody() {}

    static MultiValueMap<String, String> form(Event event, @Nullable JsonNode carried) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        if (carried == null || carried.isNull()) {
            return form;
        }
        if (!carried.isObject()) {
            throw unreadable("carried");
        }
        carried.properties().forEach(sent -> add(event, sent.getKey(), sent.getValue(), form));
        return form;
    }

    private static void add(Event event, String name, JsonNode value, MultiValueMap<String, String> form) {
        Field field = event.carries().stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow(() -> noSuchField(event, name));
        String key = event.id() + ".f." + name;
        switch (field.type()) {
            case UNITS ->
                units(value, name).forEach(unit -> form.add(key + "." + text(unit, "part"), text(unit, "unit")));
            case FILE -> list(value, name).forEach(id -> form.add(key, id.asString()));
            default -> form.add(key, plain(value, name));
        }
    }

    private static List<JsonNode> units(JsonNode value, String name) {
        List<JsonNode> units = list(value, name);
        if (units.stream()
                .anyMatch(unit ->
                        !unit.path("unit").isString() || !unit.path("part").isString())) {
            throw unreadable(name);
        }
        return units;
    }

    private static List<JsonNode> list(JsonNode value, String name) {
        if (!value.isArray()) {
            throw unreadable(name);
        }
        return value.valueStream().toList();
    }

    private static String plain(JsonNode value, String name) {
        if (value.isContainer() || value.isNull()) {
            throw unreadable(name);
        }
        return value.asString();
    }

    private static String text(JsonNode unit, String name) {
        return unit.path(name).asString();
    }

    private static ApiProblem unreadable(String name) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "UNREADABLE", "api.body", name, name);
    }

    private static ApiProblem noSuchField(Event event, String name) {
        String known = String.join(", ", event.carries().stream().map(Field::id).toList());
        return new ApiProblem(
                HttpStatus.UNPROCESSABLE_CONTENT, "UNKNOWN_FIELD", "api.value", name, "carried", name, known);
    }
}
