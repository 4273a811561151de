package org.luoshi.platform.suggestions.meeting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Value;

/**
 * A table of assignments (交办批次): looked at, then confirmed once, line by line.
 *
 * @param event {@code assign} for the deputies' office, {@code dispatch} for the government office
 */
public record Round(UUID id, String event, State state, String account, String by, LocalDateTime at, List<Line> lines) {
    /** How far it has come. */
    public enum State {
        PREPARED,
        RUNNING,
        DONE
    }

    /** How far a line has come. */
    public enum LineState {
        WAITING,
        DONE,
        REFUSED,
        UNDONE
    }

    /**
     * One suggestion to its units.
     *
     * @param version of the matter, as it was shown
     * @param lead unit in charge; empty when nobody is proposed
     * @param why why it was refused; empty words otherwise
     */
    public record Line(
            int ordinal, MatterId matter, long version, String lead, List<String> co, LineState state, Words why) {
        /** The units as the act carries them. */
        public Value.Units units() {
            List<Value.Assigned> units = new java.util.ArrayList<>();
            if (!lead.isEmpty()) {
                units.add(new Value.Assigned(lead, "lead"));
            }
            co.stream().filter(unit -> !unit.equals(lead)).forEach(unit -> units.add(new Value.Assigned(unit, "co")));
            return new Value.Units(List.copyOf(units));
        }
    }

    public long count(LineState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public String href() {
        return "/suggestions/rounds/" + id;
    }
}
