package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.matters.LampScale;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.ClockLine;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.stereotype.Component;

/** Clocks of a matter as lines of its page, each with its explanation and basis. */
@Component
public class ClockLines {
    private static final Comparator<RunningClock> NEAREST = Comparator.comparing(c -> {
        LocalDate due = c.due();
        return due == null ? LocalDate.MAX : due;
    });

    private final Names names;
    private final WorkCalendars calendars;

    ClockLines(Names names, WorkCalendars calendars) {
        this.names = names;
        this.calendars = calendars;
    }

    Lamp lamp(Matter m, LocalDate today) {
        return shown(m.run().lamp(today, LampScale.YELLOW_DAYS, calendars.current()));
    }

    List<ClockLine> running(Matter m, LocalDate today, Frame frame) {
        return m.run().openClocks().stream()
                .sorted(NEAREST)
                .map(c -> line(m, c, today, frame))
                .toList();
    }

    List<ClockLine> ended(Matter m, LocalDate today, Frame frame) {
        return m.run().clocks().stream()
                .filter(c -> !c.open())
                .map(c -> line(m, c, today, frame))
                .toList();
    }

    /** A lamp of the engine as a lamp of a page. */
    public static Lamp shown(org.luoshi.procedure.run.Lamp lamp) {
        return switch (lamp) {
            case GREY -> Lamp.NONE;
            case GREEN -> Lamp.GREEN;
            case YELLOW -> Lamp.YELLOW;
            case RED -> Lamp.RED;
        };
    }

    private ClockLine line(Matter m, RunningClock c, LocalDate today, Frame frame) {
        WorkCalendar calendar = calendars.current();
        Lamp lamp = c.open() ? shown(c.lamp(today, LampScale.YELLOW_DAYS, calendar)) : Lamp.DONE;
        return new ClockLine(
                MatterPages.in(frame, title(m.run().procedure(), c)),
                holder(m.run().procedure(), c, frame),
                c.due(),
                c.originalDue(),
                !c.open() && c.lateDays() > 0 ? Lamp.RED : lamp,
                state(c, today, calendar, frame),
                MatterPages.in(frame, c.explanation()),
                MatterPages.basis(c.basis()),
                c.provisional());
    }

    private static Words title(Procedure procedure, RunningClock c) {
        return procedure.clock(c.clock()).map(Clock::title).orElse(new Words(c.clock(), c.clock()));
    }

    private String holder(Procedure procedure, RunningClock c, Frame frame) {
        String party = c.party();
        if (party != null && procedure.parts().containsKey(c.holder())) {
            return names.unit(party);
        }
        Words role = procedure.roles().getOrDefault(c.holder(), new Words(c.holder(), c.holder()));
        return MatterPages.in(frame, role);
    }

    private static String state(RunningClock c, LocalDate today, WorkCalendar calendar, Frame frame) {
        LocalDate ended = c.endedOn();
        String on = ended == null ? "" : ended.toString();
        return switch (c.state()) {
            case RUNNING -> running(c, today, calendar, frame);
            case SUSPENDED -> frame.t("matters.clock.suspended");
            case STOPPED ->
                c.lateDays() > 0 ? frame.t("matters.clock.late", c.lateDays(), on) : frame.t("matters.clock.done", on);
            case SUPERSEDED -> frame.t("matters.clock.superseded", on);
            case EXTENDED -> frame.t("matters.clock.extended", on);
            case LAPSED -> frame.t("matters.clock.lapsed");
            case FELL_AWAY -> frame.t("matters.clock.fell-away", on);
        };
    }

    private static String running(RunningClock c, LocalDate today, WorkCalendar calendar, Frame frame) {
        LocalDate due = c.due();
        if (due == null) {
            return frame.t("matters.clock.promptly");
        }
        if (c.window()) {
            return due.isBefore(today) ? frame.t("matters.clock.lapsed") : frame.t("matters.clock.window");
        }
        if (due.isBefore(today)) {
            return frame.t("matters.clock.overdue", due.until(today, java.time.temporal.ChronoUnit.DAYS));
        }
        return due.equals(today)
                ? frame.t("matters.clock.today")
                : frame.t("matters.clock.left", calendar.workingDays(today.plusDays(1), due));
    }
}
