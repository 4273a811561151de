package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.Cases.Row;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Procedure;

/**
 * Plays one journey of a {@code *.cases.md}: each row an act, and where it leads or why it is refused.
 *
 * <p>{@code | 2025-03-12 | office | assign | units=lead:water+co:roads | handling, reply@water=2025-06-12 |}. Required
 * fields a row does not name are filled in; a clock is expected as a date, as {@code duty} (no date), as {@code none}
 * (never begun for this unit) or as how it ended: {@code lapsed}, {@code fell-away}.
 */
final class JourneyTable {
    private static final WorkCalendar CALENDAR = Shipped.calendar();
    private static final String REFUSED = "refused ";

    private Run run;

    JourneyTable(Procedure procedure) {
        this.run = Run.begin(procedure);
    }

    void play(List<Row> rows) {
        for (var row : rows) {
            play(row);
        }
    }

    private void play(Row row) {
        var day = LocalDate.parse(row.get("day"));
        var carried = carried(row.get("act"), day, row.get("with"));
        var outcome =
                run.apply(new Happening(row.get("act"), actor(row.get("who")), day.atTime(9, 30), carried), CALENDAR);
        var then = row.get("then");
        if (then.startsWith(REFUSED)) {
            var refusal = assertThat(outcome)
                    .as(said(row))
                    .asInstanceOf(type(Outcome.Refused.class))
                    .actual()
                    .refusal();
            assertThat(refusal.words().zh()).as(said(row)).contains(then.substring(REFUSED.length()));
            return;
        }
        run = assertThat(outcome)
                .as(said(row))
                .asInstanceOf(type(Outcome.Moved.class))
                .actual()
                .run();
        var expected = split(then, ",");
        assertThat(run.step()).as(said(row)).isEqualTo(expected.getFirst());
        expected.stream().skip(1).forEach(clock -> checkClock(clock, row));
    }

    private static String said(Row row) {
        return "line " + row.line() + ": " + row.get("day") + " " + row.get("who") + " " + row.get("act");
    }

    /** {@code office}, {@code deputy*}, {@code handler@water}. */
    private static Actor actor(String who) {
        var at = who.indexOf('@');
        if (at > 0) {
            return Actor.of(who.substring(0, at), who.substring(at + 1));
        }
        return who.endsWith("*") ? Actor.owning(who.substring(0, who.length() - 1)) : Actor.in(who);
    }

    private void checkClock(String expected, Row row) {
        var equals = expected.indexOf('=');
        var name = expected.substring(0, equals);
        var at = name.indexOf('@');
        var id = at < 0 ? name : name.substring(0, at);
        var party = at < 0 ? null : name.substring(at + 1);
        assertThat(run.procedure().clock(id)).as(said(row) + " " + id).isPresent();
        assertThat(state(id, party)).as(said(row) + " " + name).isEqualTo(expected.substring(equals + 1));
    }

    /** Of the latest clock of this name: its date while it is open, otherwise how it ended. */
    private String state(String id, @Nullable String party) {
        for (var clock : run.clocks().reversed()) {
            if (clock.sameAs(id, party)) {
                if (clock.state() != RunningClock.State.RUNNING) {
                    return clock.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
                }
                return clock.due() == null ? "duty" : clock.due().toString();
            }
        }
        return "none";
    }

    private Map<String, Value> carried(String act, LocalDate day, String with) {
        var given = new HashMap<String, String>();
        for (var pair : split(with, ";")) {
            var equals = pair.indexOf('=');
            given.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        var carried = new HashMap<String, Value>();
        var fields = run.procedure()
                .event(act)
                .orElseThrow(() -> new AssertionError("no event " + act))
                .carries();
        for (var field : fields) {
            var text = given.remove(field.id());
            if (text != null) {
                carried.put(field.id(), value(field, text));
            } else if (field.required() || isRequiredNow(field, carried)) {
                carried.put(field.id(), usual(field, day));
            }
        }
        assertThat(given.keySet()).as("fields of " + act).isEqualTo(Set.of());
        return carried;
    }

    private static boolean isRequiredNow(Field field, Map<String, Value> carried) {
        return field.requiredWhen().stream().anyMatch(when -> {
            var other = carried.get(when.field());
            return other != null && when.values().contains(other.plain());
        });
    }

    private static Value value(Field field, String text) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CHOICE, UNIT -> Value.of(text);
            case FILE -> Value.files(text);
            case DATE -> Value.of(LocalDate.parse(text));
            case NUMBER -> Value.of(new BigDecimal(text));
            case YES_NO -> Value.of(text.equals("yes"));
            case UNITS -> new Value.Units(units(text));
        };
    }

    private static List<Value.Assigned> units(String text) {
        var units = new ArrayList<Value.Assigned>();
        for (var unit : split(text, "+")) {
            var colon = unit.indexOf(':');
            units.add(new Value.Assigned(unit.substring(colon + 1), unit.substring(0, colon)));
        }
        return units;
    }

    private static Value usual(Field field, LocalDate day) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> Value.of("例");
            case FILE -> Value.files("例");
            case CHOICE -> Value.of(field.options().getFirst().id());
            case DATE -> Value.of(day);
            case NUMBER -> Value.of(BigDecimal.ONE);
            case YES_NO -> Value.of(true);
            case UNIT, UNITS -> throw new AssertionError("name the units of " + field.id());
        };
    }

    private static List<String> split(String text, String mark) {
        return Pattern.compile(mark, Pattern.LITERAL)
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
