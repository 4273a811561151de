package org.luoshi.platform.suggestions.meeting;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Says of each line what would happen, by the engine's own answer (交办预览): until when a reply is due, or why it is refused. */
@Component
public class ForeseeRound {
    private final Matters matters;
    private final WorkCalendars calendars;
    private final CityDate date;

    ForeseeRound(Matters matters, WorkCalendars calendars, CityDate date) {
        this.matters = matters;
        this.calendars = calendars;
        this.date = date;
    }

    /**
     * What would happen to a line.
     *
     * @param due the day a reply is due; null when it would be refused, or no day is counted
     * @param refusal why it would be refused; null when it would not
     */
    public record Foreseen(
            String number,
            String title,
            @Nullable LocalDate due,
            @Nullable Words refusal) {}

    public Foreseen of(Round round, Round.Line line, Mover mover) {
        Matter matter = matters.find(line.matter()).orElseThrow();
        if (round.state() != Round.State.PREPARED || line.state() != Round.LineState.WAITING) {
            return new Foreseen(
                    matter.number(), matter.title(), reply(matter.run().clocks()), null);
        }
        if (matter.version() != line.version()) {
            return refused(matter, new Words("刚被他人办理，请重新编制", "Just acted on by somebody else; lay the table out anew"));
        }
        if (line.lead().isEmpty()) {
            return refused(matter, new Words("没有主办单位，请先选定", "Nobody is in charge; choose a lead unit first"));
        }
        Happening happening = new Happening(
                round.event(), mover.inRunOf(matter), date.now(), Map.<String, Value>of("units", line.units()));
        return switch (matter.run().apply(happening, calendars.current())) {
            case Outcome.Moved moved -> new Foreseen(matter.number(), matter.title(), reply(moved.started()), null);
            case Outcome.Refused refused -> refused(matter, refused.refusal().words());
        };
    }

    private static Foreseen refused(Matter matter, Words why) {
        return new Foreseen(matter.number(), matter.title(), null, why);
    }

    private static @Nullable LocalDate reply(java.util.List<RunningClock> clocks) {
        return clocks.stream()
                .filter(clock -> clock.clock().equals("reply") && clock.state() == RunningClock.State.RUNNING)
                .map(RunningClock::due)
                .findFirst()
                .orElse(null);
    }
}
