package org.luoshi.procedure.simulate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.run.Actor;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;

/** Fills in what an event carries, as somebody might: required fields always, others now and then. */
final class Form {
    private final Run run;
    private final Event event;
    private final Actor actor;
    private final LocalDate today;
    private final Cast cast;
    private final SplittableRandom random;
    private final Map<String, Value> values = new HashMap<>();

    Form(Run run, Event event, Actor actor, LocalDate today, Cast cast, SplittableRandom random) {
        this.run = run;
        this.event = event;
        this.actor = actor;
        this.today = today;
        this.cast = cast;
        this.random = random;
    }

    Map<String, Value> filled() {
        for (var field : event.carries()) {
            if (field.required() || isRequiredNow(field) || random.nextInt(3) == 0) {
                values.put(field.id(), value(field));
            }
        }
        return values;
    }

    private boolean isRequiredNow(Field field) {
        return field.requiredWhen().stream().anyMatch(when -> {
            var other = values.get(when.field());
            return other != null && when.values().contains(other.plain());
        });
    }

    private Value value(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> Value.of("例");
            case FILE -> Value.files("file-1");
            case NUMBER -> Value.of(BigDecimal.valueOf(1 + random.nextInt(1000)));
            case YES_NO ->
                Value.of(cast.weight("yes", actor)
                        > random.nextInt(cast.weight("yes", actor) + cast.weight("no", actor)));
            case CHOICE -> Value.of(choice(field));
            case UNIT -> Value.of(unit());
            case UNITS -> new Value.Units(units());
            case DATE -> Value.of(date(field));
        };
    }

    private String choice(Field field) {
        var options = field.options();
        int sum = options.stream()
                .mapToInt(option -> cast.weight(option.id(), actor))
                .sum();
        int at = random.nextInt(sum);
        for (var option : options) {
            at -= cast.weight(option.id(), actor);
            if (at < 0) {
                return option.id();
            }
        }
        throw new AssertionError("weights of " + field.id());
    }

    /** A unit with a part when the event is about one, else any. */
    private String unit() {
        var parties = run.activeParties();
        return event.party() == Event.Party.CARRIED && !parties.isEmpty()
                ? parties.get(random.nextInt(parties.size())).unit()
                : cast.someUnit();
    }

    /** Mostly one unit with the main part, sometimes others with it, sometimes whatever comes to mind. */
    private List<Value.Assigned> units() {
        var parts = List.copyOf(run.procedure().parts().keySet());
        var units = new ArrayList<Value.Assigned>();
        int kind = random.nextInt(10);
        if (kind < 9) {
            units.add(new Value.Assigned(cast.someUnit(), parts.getFirst()));
        }
        for (int more = kind < 6 ? 0 : 1 + random.nextInt(2); more > 0; more--) {
            units.add(new Value.Assigned(cast.someUnit(), parts.get(random.nextInt(parts.size()))));
        }
        return units;
    }

    /** A date set for a clock lies ahead (for an extension: beyond the date it prolongs); others are of these days. */
    private LocalDate date(Field field) {
        for (var clock : run.procedure().clocks()) {
            if (clock.startsOn().contains(event.id()) && field.id().equals(clock.localDate())) {
                var base = run.openClocks().stream()
                        .filter(open -> open.clock().equals(clock.extendsClock()))
                        .map(RunningClock::due)
                        .filter(due -> due != null && due.isAfter(today))
                        .findFirst()
                        .orElse(today);
                return base.plusDays(5L + random.nextInt(100));
            }
        }
        return today.minusDays(random.nextInt(3));
    }
}
