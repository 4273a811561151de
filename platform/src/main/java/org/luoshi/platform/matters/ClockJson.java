package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.Pause;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.RunningClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A clock of a run as JSON, whole: what the columns beside it show again for queries. */
final class ClockJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ClockJson() {}

    static ObjectNode of(RunningClock c) {
        ObjectNode node = JSON.createObjectNode();
        node.put("clock", c.clock());
        node.put("party", c.party());
        node.put("holder", c.holder());
        node.put("triggerEvent", c.triggerEvent());
        node.put("trigger", c.trigger().toString());
        amount(node, c.amount());
        node.put("due", text(c.due()));
        node.put("moment", text(c.moment()));
        node.put("originalDue", text(c.originalDue()));
        node.put("provisional", c.provisional());
        basis(node, c.basis());
        node.put("zh", c.explanation().zh());
        node.put("en", c.explanation().en());
        node.put("window", c.window());
        node.put("state", c.state().name());
        node.put("endedOn", text(c.endedOn()));
        node.put("suspendedOn", text(c.suspendedOn()));
        ArrayNode pauses = node.putArray("pauses");
        c.pauses()
                .forEach(p -> pauses.addObject()
                        .put("from", p.from().toString())
                        .put("until", p.until().toString()));
        node.put("localDate", text(c.localDate()));
        return node;
    }

    static RunningClock read(String json) {
        JsonNode node = JSON.readTree(json);
        return new RunningClock(
                node.get("clock").asString(),
                string(node, "party"),
                node.get("holder").asString(),
                node.get("triggerEvent").asString(),
                LocalDate.parse(node.get("trigger").asString()),
                amount(node),
                day(node, "due"),
                parsed(node, "moment", LocalDateTime::parse),
                day(node, "originalDue"),
                node.get("provisional").asBoolean(),
                basis(node),
                new Words(node.get("zh").asString(), node.get("en").asString()),
                node.get("window").asBoolean(),
                RunningClock.State.valueOf(node.get("state").asString()),
                day(node, "endedOn"),
                day(node, "suspendedOn"),
                pauses(node),
                day(node, "localDate"));
    }

    /** One length, two for an extended one, none for a duty without a number. */
    private static void amount(ObjectNode node, Amount amount) {
        ArrayNode lengths = node.putArray("amount");
        switch (amount) {
            case Amount.Counted counted -> length(lengths, counted);
            case Amount.Extended(Amount.Counted first, Amount.Counted more) -> {
                length(lengths, first);
                length(lengths, more);
            }
            case Amount.Promptly _ -> {}
        }
    }

    private static void length(ArrayNode lengths, Amount.Counted counted) {
        lengths.addObject()
                .put("count", counted.count())
                .put("unit", counted.unit().name());
    }

    private static Amount amount(JsonNode node) {
        List<Amount.Counted> lengths = node.get("amount")
                .valueStream()
                .map(l -> new Amount.Counted(
                        l.get("count").asInt(),
                        Amount.Unit.valueOf(l.get("unit").asString())))
                .toList();
        return switch (lengths.size()) {
            case 0 -> new Amount.Promptly();
            case 1 -> lengths.getFirst();
            default -> new Amount.Extended(lengths.getFirst(), lengths.getLast());
        };
    }

    private static void basis(ObjectNode node, @Nullable Basis basis) {
        if (basis != null) {
            node.putObject("basis")
                    .put("law", basis.law())
                    .put("version", basis.version().toString())
                    .put("article", basis.article());
        }
    }

    private static @Nullable Basis basis(JsonNode node) {
        JsonNode basis = node.get("basis");
        return basis == null
                ? null
                : new Basis(
                        basis.get("law").asString(),
                        LocalDate.parse(basis.get("version").asString()),
                        basis.get("article").asString());
    }

    private static List<Pause> pauses(JsonNode node) {
        return node.get("pauses")
                .valueStream()
                .map(p -> new Pause(
                        LocalDate.parse(p.get("from").asString()),
                        LocalDate.parse(p.get("until").asString())))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        return parsed(node, field, LocalDate::parse);
    }

    private static @Nullable String string(JsonNode node, String field) {
        return parsed(node, field, Function.identity());
    }

    private static <T> @Nullable T parsed(JsonNode node, String field, Function<String, T> parse) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : parse.apply(value.asString());
    }
}
