package org.luoshi.platform.matters;

import java.util.Map;
import org.luoshi.platform.calendar.HolidayNoticeImported;
import org.luoshi.platform.calendar.HolidayNoticeWithdrawn;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts every running clock again when a yearly holiday notice is imported or withdrawn; each moved date is told. */
@Component
class RecountClocks {
    private final Matters matters;
    private final WorkCalendars calendars;
    private final Journal journal;

    RecountClocks(Matters matters, WorkCalendars calendars, Journal journal) {
        this.matters = matters;
        this.calendars = calendars;
        this.journal = journal;
    }

    @EventListener
    void on(HolidayNoticeImported notice) {
        recount(notice.year(), notice.source());
    }

    @EventListener
    void on(HolidayNoticeWithdrawn notice) {
        recount(notice.year(), "withdrawn");
    }

    private void recount(int year, String source) {
        for (MatterId id : matters.running()) {
            matters.lock(id).ifPresent(matter -> {
                var recounted = matter.run().recount(calendars.current());
                var moved = recounted.movedSince(matter.run());
                if (!moved.isEmpty()) {
                    matters.saveRecounted(matter.with(recounted, matter.endedOn()));
                    journal.record(new Entry(
                            OpenMatter.subject(id),
                            "matter.recount",
                            Actor.SYSTEM,
                            Map.of(
                                    "year",
                                    String.valueOf(year),
                                    "notice",
                                    source,
                                    "moved",
                                    String.valueOf(moved.size()))));
                }
            });
        }
    }
}
