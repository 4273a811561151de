package org.luoshi.platform.command;

import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.procedure.clock.Due;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.LocalText;
import org.luoshi.procedure.definition.Profile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A due date, for people and for programs. */
final class DueText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DueText() {}

    static String json(DueAnswer.Counted counted) {
        ObjectNode node = JSON.createObjectNode();
        node.put("due", String.valueOf(counted.due().date()));
        return rest(node, counted.due(), counted.amount());
    }

    static String json(DueAnswer.YearMissing missing) {
        ObjectNode node = JSON.createObjectNode();
        node.putNull("due");
        return rest(node, missing.due(), missing.amount());
    }

    private static String rest(ObjectNode node, Due due, Amount.Counted amount) {
        node.put("trigger", due.rule().trigger().id())
                .put("unit", amount.unit().name().toLowerCase(Locale.ROOT))
                .put("amount", amount.count())
                .put("from", due.trigger().toString())
                .put("provisional", due.provisional());
        var basis = due.basis();
        if (basis == null) {
            node.putNull("basis");
        } else {
            node.putObject("basis")
                    .put("law", basis.law())
                    .put("version", basis.version().toString())
                    .put("article", basis.article());
        }
        node.put(
                "explanation",
                due.explanation().zh() + " / " + due.explanation().en());
        return node.toString();
    }

    static String words(DueAnswer.Counted counted) {
        return words(counted.due()) + caution(counted.profile(), counted.procedure());
    }

    static String words(DueAnswer.YearMissing missing) {
        String years =
                missing.due().missingYears().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "缺%s年放假安排，到期日不能确定；请在 procedures/calendar 中录入。 / The holiday arrangement of %s is missing; the due date cannot be fixed. Enter it under procedures/calendar.%n"
                        .formatted(years, years)
                + words(missing.due());
    }

    private static String words(Due due) {
        return due.explanation().zh() + "\n" + due.explanation().en();
    }

    private static String caution(Profile profile, String procedure) {
        LocalText text = profile.texts().get(procedure);
        return text == null
                ? ""
                : "\n" + text.caution().zh() + " / " + text.caution().en();
    }
}
