package org.luoshi.platform.journal;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CalendarEvent;
import org.luoshi.platform.calendar.HolidayNoticeImported;
import org.luoshi.platform.calendar.HolidayNoticeRefused;
import org.luoshi.platform.calendar.HolidayNoticeWithdrawn;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a line when the calendar changes or somebody is refused: the calendar stands below the journal. */
@Component
class CalendarLines {
    private final Journal journal;

    CalendarLines(Journal journal) {
        this.journal = journal;
    }

    @EventListener
    void on(CalendarEvent event) {
        switch (event) {
            case HolidayNoticeImported(UUID id, int year, String source, Viewer by) ->
                journal.record(entry(id, "calendar.import", by, Map.of("year", "" + year, "source", source)));
            case HolidayNoticeWithdrawn(UUID id, int year, Viewer by) ->
                journal.record(entry(id, "calendar.withdraw", by, Map.of("year", "" + year)));
            case HolidayNoticeRefused(UUID id, String reason, Viewer by) ->
                journal.refuse(entry(id, "calendar.change", by, Map.of()), reason);
        }
    }

    private static Entry entry(UUID notice, String action, Viewer by, Map<String, String> details) {
        return new Entry(new Subject("holiday-notice", notice.toString()), action, Actor.of(by), details);
    }
}
