package org.luoshi.platform.matters;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Lamp;

/**
 * A part of a matter as its page lists it (分项).
 *
 * @param unit the unit that does it, by id; empty when none has it now
 * @param due the nearest date of its running clocks; null when none has one
 */
public record SubItem(
        MatterId id,
        String number,
        String title,
        String procedure,
        String unit,
        int weight,
        Words step,
        Progress.State state,
        @Nullable LocalDate due,
        Lamp lamp) {

    /** What its matter's progress is counted from. */
    Progress.Part part() {
        return new Progress.Part(weight, state);
    }
}
