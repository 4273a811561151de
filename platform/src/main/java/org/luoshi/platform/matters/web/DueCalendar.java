package org.luoshi.platform.matters.web;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.ICalDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.DeskRow;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;

/**
 * A person's due dates as iCalendar (时限日历): one event of a whole day for each running clock, headed by its lamp. A
 * confidential matter shows its number and nothing else.
 */
final class DueCalendar {
    private final Messages messages;
    private final Lang lang;
    private final MatterLinks links;
    private final String house;
    private final Instant stamp;

    DueCalendar(Messages messages, Lang lang, MatterLinks links, String house, Instant stamp) {
        this.messages = messages;
        this.lang = lang;
        this.links = links;
        this.house = house;
        this.stamp = stamp;
    }

    String write(List<DeskRow> rows) {
        ICalendar feed = new ICalendar();
        feed.setProductId("-//Luoshi//matters//ZH");
        feed.setName(t("matters.feed.name"));
        rows.forEach(row -> feed.addEvent(event(row)));
        return Biweekly.write(feed).go();
    }

    private VEvent event(DeskRow row) {
        VEvent event = new VEvent();
        event.setUid(row.matter() + "-" + row.ordinal() + "@matters.luoshi");
        event.setDateTimeStamp(Date.from(stamp));
        event.setSummary(summary(row));
        event.setUrl(house + links.to(row.procedure(), row.number()));
        event.setDateStart(new DateStart(day(row.due())));
        event.setDateEnd(new DateEnd(day(row.due().plusDays(1))));
        return event;
    }

    private String summary(DeskRow row) {
        String lamp = t(ClockLines.shown(row.lamp()).key());
        if (row.confidential()) {
            return t("matters.feed.confidential", lamp, row.number());
        }
        String clock = lang == Lang.ZH ? row.clock().zh() : row.clock().en();
        return t("matters.feed.event", lamp, row.number(), clock, row.title());
    }

    private String t(String key, Object... args) {
        return messages.text(lang, key, args);
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(CityDate.ZONE).toInstant()), false);
    }
}
