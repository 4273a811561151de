package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Lamp;

/**
 * A matter in a list.
 *
 * @param nextDue earliest due date of a running clock; null when none has a date
 * @param nextClock name of that clock
 * @param lamp worst lamp of its running clocks today
 * @param units units holding a part now, by id, lead first
 * @param progress counted from its parts; null when it has none
 * @param owner person id of its owner; null when it has none
 */
public record MatterRow(
        MatterId id,
        String number,
        String title,
        String procedure,
        String category,
        String step,
        Words stepTitle,
        String stepKind,
        @Nullable LocalDate nextDue,
        @Nullable Words nextClock,
        Lamp lamp,
        List<Holding> units,
        @Nullable String owner,
        @Nullable Progress progress,
        boolean confidential,
        LocalDate openedOn,
        long version) {

    /** A unit and the part it holds. */
    public record Holding(String unit, String part) {}
}
