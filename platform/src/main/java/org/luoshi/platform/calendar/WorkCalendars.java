package org.luoshi.platform.calendar;

import java.nio.file.Path;
import java.util.List;
import org.luoshi.procedure.clock.Calendars;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The city's working days: the shipped years, with imported notices laid over them. */
@Component
public class WorkCalendars {
    private final WorkCalendar shipped;
    private final List<ImportedYears> imported;
    private volatile WorkCalendar current;

    WorkCalendars(
            @Value("${luoshi.procedures:${luoshi.home:.}/procedures}") Path procedures,
            ObjectProvider<ImportedYears> imported) {
        this.shipped = switch (Calendars.load(procedures.resolve("calendar"))) {
            case Calendars.Loaded loaded -> loaded.calendar();
            case Calendars.Problems problems ->
                throw new IllegalStateException("the shipped calendars do not check: " + problems.problems());
        };
        this.imported = imported.stream().toList();
        this.current = shipped;
        refresh();
    }

    /** The calendar every clock is counted by. */
    public WorkCalendar current() {
        return current;
    }

    /** Reads the imported years again, after one was imported or withdrawn. */
    public void refresh() {
        WorkCalendar next = shipped;
        for (ImportedYears years : imported) {
            for (YearTable table : years.tables()) {
                next = next.with(table);
            }
        }
        current = next;
    }
}
