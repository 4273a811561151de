package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event;

/**
 * An event that somebody causes at a moment, with what it carries.
 *
 * <p>Example: {@code reply}, by the water bureau, on 2025-06-03 at 15:20, class B with a commitment.
 */
public record Happening(String event, Actor actor, LocalDateTime at, Map<String, Value> carried) {

    public Happening {
        carried = Map.copyOf(carried);
    }

    /** The day it happened; the day 0 of the clocks it starts. */
    public LocalDate day() {
        return at.toLocalDate();
    }

    /** The unit the event is about; null when it is about the matter as a whole. */
    public @Nullable String party(Event definition) {
        return switch (definition.party()) {
            case NONE -> null;
            case ACTOR -> actor.unit();
            case CARRIED -> carried.get("unit") instanceof Value.Text(String unit) ? unit : null;
        };
    }

    Happening movedTo(LocalDate day) {
        return new Happening(event, actor, day.atTime(at.toLocalTime()), carried);
    }
}
