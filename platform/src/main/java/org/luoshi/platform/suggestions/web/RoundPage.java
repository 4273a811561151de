package org.luoshi.platform.suggestions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.suggestions.meeting.Round;
import org.luoshi.procedure.definition.Words;

/**
 * A table of assignments: before it is confirmed what would happen, then what did.
 *
 * @param lines none while it runs: the page follows the numbers alone
 * @param open how many lines would be assigned, or wait for it
 */
public record RoundPage(Round round, List<Line> lines, int open, long done, long refused, long undone) {
    /** One suggestion; {@code refusal} tells why it is not assigned. */
    public record Line(
            String number,
            String title,
            String lead,
            String co,
            @Nullable LocalDate due,
            String state,
            @Nullable Words refusal) {}

    public String state() {
        return round.state().name();
    }
}
