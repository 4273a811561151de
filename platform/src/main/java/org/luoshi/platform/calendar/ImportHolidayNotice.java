package org.luoshi.platform.calendar;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.clock.YearTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the State Council's yearly notice into the calendar (导入放假通知), and takes it back (撤回). Sent twice, the same
 * notice is imported once.
 */
@Component
public class ImportHolidayNotice {
    /** What a viewer must be allowed to. */
    public static final String PERMISSION = "calendar.manage";

    private final HolidayNotices notices;
    private final WorkCalendars calendars;
    private final CityDate date;
    private final ApplicationEventPublisher events;

    ImportHolidayNotice(
            HolidayNotices notices, WorkCalendars calendars, CityDate date, ApplicationEventPublisher events) {
        this.notices = notices;
        this.calendars = calendars;
        this.date = date;
        this.events = events;
    }

    /**
     * A pasted notice.
     *
     * @param id made when the form was shown, so that a double submit imports once
     * @param text as pasted
     * @param source where it was published
     * @param checked whether a person has looked at the doubts of the preview
     */
    public record Command(UUID id, String text, String source, boolean checked) {}

    // law: 全国年节及纪念日放假办法 (2024-11-10) art. 7 — the State Council arranges the holidays of each year
    @Transactional
    public ImportResult handle(Command command, Viewer by) {
        if (!by.may(PERMISSION)) {
            return refused(command.id(), "NotPermitted", by, new ImportResult.NotPermitted());
        }
        Optional<HolidayNotice> same = notices.byId(command.id());
        if (same.isPresent()) {
            return new ImportResult.Imported(same.get());
        }
        NoticePreview preview =
                NoticePreview.of(command.text(), command.source().strip());
        boolean clear = preview.doubts().isEmpty() || command.checked();
        if (!clear || command.source().isBlank()) {
            return refused(command.id(), "NotClear", by, new ImportResult.NotClear(preview));
        }
        return preview.table()
                .map(table -> take(command, preview, table, by))
                .orElseGet(() -> refused(command.id(), "NotClear", by, new ImportResult.NotClear(preview)));
    }

    private ImportResult take(Command command, NoticePreview preview, YearTable table, Viewer by) {
        Optional<HolidayNotice> former = notices.ofYear(table.year());
        if (former.isPresent()) {
            return refused(command.id(), "YearTaken", by, new ImportResult.YearTaken(former.get()));
        }
        HolidayNotice notice = new HolidayNotice(
                command.id(), table, preview.reading().issuedOn(), command.text(), date.now(), by.name());
        notices.insert(notice);
        calendars.changed();
        events.publishEvent(new HolidayNoticeImported(notice.id(), table.year(), table.source(), by));
        return new ImportResult.Imported(notice);
    }

    /** Takes an imported notice back; sent twice, the second is refused. */
    @Transactional
    public ImportResult withdraw(UUID id, Viewer by) {
        if (!by.may(PERMISSION)) {
            return refused(id, "NotPermitted", by, new ImportResult.NotPermitted());
        }
        Optional<HolidayNotice> notice = notices.byId(id);
        if (notice.isEmpty()) {
            return refused(id, "NotThere", by, new ImportResult.NotThere());
        }
        notices.withdraw(id, date.now(), by.name());
        calendars.changed();
        events.publishEvent(new HolidayNoticeWithdrawn(id, notice.get().table().year(), by));
        return new ImportResult.Withdrawn(notice.get());
    }

    private ImportResult refused(UUID id, String reason, Viewer by, ImportResult result) {
        events.publishEvent(new HolidayNoticeRefused(id, reason, by));
        return result;
    }
}
