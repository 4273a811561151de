package org.luoshi.platform.calendar.notice;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.notice.NoticeReading.HolidayItem;
import org.luoshi.procedure.definition.Words;

/** Puts the tokens of a notice together: dates wait until 放假 or 上班 says what they are. */
final class Items {
    private final NoticeText text;
    private final int year;
    private final List<Item> items = new ArrayList<>();
    private final List<NoticeProblem> problems = new ArrayList<>();
    private final List<Days> waiting = new ArrayList<>();
    private @Nullable LocalDate latest;
    private boolean through;
    private Optional<LocalDate> issuedOn = Optional.empty();

    Items(NoticeText text, int year) {
        this.text = text;
        this.year = year;
    }

    void take(Token token) {
        switch (token) {
            case Token.Item item -> open(item);
            case Token.Date date -> date(date);
            case Token.Weekday weekday -> compare(weekday);
            case Token.Through _ -> through = true;
            case Token.Off _ -> give(current() == null ? null : current().off);
            case Token.Work _ -> give(current() == null ? null : current().worked);
            case Token.Days days -> announce(days);
            case Token.WithWeekend _ -> withWeekend();
            case Token.Stop _ -> stop();
        }
    }

    private void open(Token.Item item) {
        stop();
        items.add(new Item(item.name(), item.at()));
        latest = null;
    }

    private void date(Token.Date date) {
        LocalDate day = resolve(date);
        if (day == null) {
            problem(date.at(), "没有这一天：" + written(date), "there is no such day: " + written(date));
        } else if (through && !waiting.isEmpty()) {
            extend(day, date.at());
        } else {
            waiting.add(new Days(day, day, date.at()));
        }
        latest = day == null ? latest : day;
        through = false;
    }

    private void extend(LocalDate day, int at) {
        Days open = waiting.removeLast();
        LocalDate last = day.isBefore(open.first()) ? day.plusYears(1) : day;
        if (last.isAfter(open.first().plusDays(31))) {
            problem(at, "假期超过一个月：" + open.first() + "至" + last, "longer than a month: " + open.first() + " to " + last);
            last = open.first();
        }
        waiting.add(open.through(last));
    }

    /** Missing parts come from the date before it, the year from the notice; December may belong to the year before. */
    private @Nullable LocalDate resolve(Token.Date date) {
        int month = date.month() > 0 ? date.month() : latest == null ? 0 : latest.getMonthValue();
        int written = date.year() > 0 ? date.year() : latest == null || !through ? year : latest.getYear();
        Item item = current();
        boolean before = date.year() == 0 && month == 12 && item != null && item.name.contains("元旦");
        try {
            LocalDate day = LocalDate.of(before ? year - 1 : written, month, date.day());
            return NoticeReader.plausible(day) ? day : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private void compare(Token.Weekday weekday) {
        if (latest != null && latest.getDayOfWeek() != weekday.day()) {
            problem(
                    weekday.at(),
                    "%s是%s，文中写作%s".formatted(latest, zh(latest.getDayOfWeek()), zh(weekday.day())),
                    "%s is a %s, the text says %s".formatted(latest, en(latest.getDayOfWeek()), en(weekday.day())));
        }
    }

    private void give(@Nullable List<Days> taker) {
        if (taker != null) {
            taker.addAll(waiting);
        }
        waiting.clear();
        through = false;
    }

    private void announce(Token.Days days) {
        Item item = current();
        if (item != null && item.announced == 0) {
            item.announced = days.count();
        }
    }

    private void withWeekend() {
        Item item = current();
        if (item != null) {
            item.withWeekend = true;
        }
    }

    /** Dates left at the end of a sentence were neither off nor worked; before the first item they do not matter. */
    private void stop() {
        if (current() != null) {
            for (Days days : waiting) {
                problem(
                        days.at(),
                        "%s后面没有“放假”或者“上班”，未计入".formatted(days.first()),
                        "%s is followed by neither 放假 nor 上班 and was left out".formatted(days.first()));
            }
        }
        waiting.clear();
        through = false;
    }

    /** The date standing alone at the end is the day of issue. */
    void finish() {
        if (waiting.size() == 1 && waiting.getFirst().count() == 1) {
            issuedOn = Optional.of(waiting.removeFirst().first());
        }
        stop();
        items.forEach(this::check);
    }

    private void check(Item item) {
        if (item.off.isEmpty()) {
            problem(item.at, item.name + "没有读出放假日期", "no day off was found for " + item.name);
        } else if (item.announced > 0 && item.announced != item.counted()) {
            problem(
                    item.at,
                    "%s写明共%d天，日期合计%d天".formatted(item.name, item.announced, item.counted()),
                    "%s: the text says %d days, its dates make %d"
                            .formatted(item.name, item.announced, item.counted()));
        }
    }

    List<HolidayItem> read() {
        List<HolidayItem> read = new ArrayList<>();
        for (Item item : items) {
            List<LocalDate> worked =
                    item.worked.stream().flatMap(d -> d.all().stream()).toList();
            for (Days days : item.off) {
                boolean first = days.equals(item.off.getFirst());
                read.add(new HolidayItem(
                        item.name, days.first(), days.last(), first ? worked : List.of(), text.line(item.at)));
            }
        }
        return read;
    }

    Optional<LocalDate> issuedOn() {
        return issuedOn;
    }

    List<NoticeProblem> problems() {
        return List.copyOf(problems);
    }

    private @Nullable Item current() {
        return items.isEmpty() ? null : items.getLast();
    }

    private void problem(int at, String zh, String en) {
        problems.add(new NoticeProblem(text.line(at), text.column(at), new Words(zh, en)));
    }

    private static String written(Token.Date date) {
        return (date.month() > 0 ? date.month() + "月" : "") + date.day() + "日";
    }

    private static String zh(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    private static String en(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
