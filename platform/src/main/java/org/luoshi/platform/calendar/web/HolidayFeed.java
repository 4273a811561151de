package org.luoshi.platform.calendar.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.HolidayNotice;
import org.luoshi.platform.calendar.YearSource;
import org.luoshi.procedure.clock.YearTable;

/** The holidays and make-up days of a year as iCalendar, to subscribe to. */
final class HolidayFeed {
    private HolidayFeed() {}

    /** Empty for a year nobody has arranged. */
    static Optional<String> of(YearSource source, Instant stamp) {
        return switch (source) {
            case YearSource.Shipped(YearTable table) -> Optional.of(write(table, stamp));
            case YearSource.Imported(HolidayNotice notice) -> Optional.of(write(notice.table(), stamp));
            case YearSource.Missing _ -> Optional.empty();
        };
    }

    private static String write(YearTable table, Instant stamp) {
        ICalendar feed = new ICalendar();
        feed.setProductId("-//Luoshi//calendar//ZH");
        table.holidays().forEach(h -> feed.addEvent(event(h.name().zh() + "（休）", h.first(), h.last(), stamp)));
        table.makeUpDays().stream().sorted().forEach(day -> feed.addEvent(event("补班", day, day, stamp)));
        return Biweekly.write(feed).go();
    }

    private static VEvent event(String words, LocalDate first, LocalDate last, Instant stamp) {
        VEvent event = new VEvent();
        event.setUid(first + "@calendar.luoshi");
        event.setDateTimeStamp(Date.from(stamp));
        event.setSummary(words);
        event.setDateStart(new DateStart(day(first)));
        event.setDateEnd(new DateEnd(day(last.plusDays(1))));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(CityDate.ZONE).toInstant()), false);
    }
}
