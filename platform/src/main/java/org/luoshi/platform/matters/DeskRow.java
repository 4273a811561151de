package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Lamp;

/**
 * A running duty that is late or nearly so: what, whose, since when, and where it hangs (督办台的一行).
 *
 * @param ordinal which of the matter's clocks
 * @param party the unit it runs for; null when a role holds it
 * @param holder the role or part that holds it, in words
 * @param originalDue the first date, when it was extended
 * @param daysLate calendar days past the due date; 0 while it is not late
 * @param last what happened last
 * @param urgedOn the last day somebody urged; null when nobody has
 */
public record DeskRow(
        MatterId matter,
        int ordinal,
        String number,
        String title,
        String procedure,
        boolean confidential,
        Words clock,
        @Nullable String party,
        Words holder,
        LocalDate due,
        @Nullable LocalDate originalDue,
        Lamp lamp,
        long daysLate,
        Words step,
        @Nullable Words last,
        @Nullable LocalDateTime lastAt,
        String lastBy,
        @Nullable LocalDate urgedOn,
        String urgedBy) {}
