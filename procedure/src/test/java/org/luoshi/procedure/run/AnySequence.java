package org.luoshi.procedure.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Procedure;

/** What anybody might send, by seed: any event from anyone, forms filled well, badly, or not at all. */
final class AnySequence {
    private static final List<String> UNITS = List.of("water", "roads", "parks");
    private static final String UNKNOWN = "fly";

    private final Procedure procedure;
    private final SplittableRandom random;
    private final List<String> roles;
    private LocalDate day = LocalDate.of(2025, 1, 6);

    AnySequence(Procedure procedure, long seed) {
        this.procedure = procedure;
        this.random = new SplittableRandom(seed);
        this.roles = List.copyOf(procedure.roles().keySet());
    }

    /** The next happening; mostly one that this run could accept, so that sequences get somewhere. */
    Happening next(Run run) {
        day = day.plusDays(random.nextInt(12));
        if (random.nextInt(40) == 0) {
            return new Happening(UNKNOWN, actor(), day.atTime(9, 0), Map.of());
        }
        var events = procedure.events();
        var event = events.get(random.nextInt(events.size()));
        for (int i = 0; i < 12 && !event.from().contains(run.step()); i++) {
            event = events.get(random.nextInt(events.size()));
        }
        return new Happening(event.id(), actor(event), day.atTime(random.nextInt(24), 0), carried(event));
    }

    private Actor actor() {
        return Actor.of(roles.get(random.nextInt(roles.size())), one(UNITS));
    }

    private Actor actor(Event event) {
        if (random.nextInt(8) == 0) {
            return actor();
        }
        var role = event.permits().get(random.nextInt(event.permits().size())).role();
        return switch (random.nextInt(4)) {
            case 0 -> Actor.in(role);
            case 1 -> Actor.owning(role);
            default -> Actor.of(role, one(UNITS));
        };
    }

    private Map<String, Value> carried(Event event) {
        var carried = new HashMap<String, Value>();
        for (var field : event.carries()) {
            if (random.nextInt(field.required() ? 30 : 2) != 0) {
                carried.put(field.id(), random.nextInt(30) == 0 ? anything() : value(field));
            }
        }
        if (random.nextInt(60) == 0) {
            carried.put(UNKNOWN, anything());
        }
        return carried;
    }

    private Value anything() {
        return switch (random.nextInt(6)) {
            case 0 -> Value.of("");
            case 1 -> Value.of("\0");
            case 2 -> Value.of(random.nextBoolean() ? LocalDate.of(1, 1, 1) : LocalDate.of(9999, 12, 31));
            case 3 -> Value.of(new BigDecimal("-1e9"));
            case 4 -> Value.of(false);
            default -> new Value.Units(List.of());
        };
    }

    private Value value(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, FILE -> Value.of("例");
            case DATE -> Value.of(day.plusDays(random.nextInt(-5, 200)));
            case NUMBER -> Value.of(BigDecimal.valueOf(random.nextInt(100)));
            case YES_NO -> Value.of(random.nextInt(4) != 0);
            case CHOICE -> Value.of(one(field.options()).id());
            case UNIT -> Value.of(one(UNITS));
            case UNITS -> new Value.Units(units());
        };
    }

    private List<Value.Assigned> units() {
        var parts = List.copyOf(procedure.parts().keySet());
        var units = new ArrayList<Value.Assigned>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            units.add(new Value.Assigned(one(UNITS), one(parts)));
        }
        return units;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
