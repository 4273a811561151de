package org.luoshi.reading.about;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.text.Piece;

/**
 * The day of what is reported: the first one its opening names. A range counts by its first day; 今日 and 昨日 need the day
 * of the page; 近日 names none.
 */
public final class EventDays {
    private static final Pattern DAY = Pattern.compile("(?:((?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})年)?(?:("
            + Numbers.PATTERN + ")月)?(" + Numbers.PATTERN + ")日(?!报|常|前|均|志)");
    private static final Pattern RANGE = Pattern.compile("(?:((?:19|20)\\d\\d)年)?(" + Numbers.PATTERN + ")月("
            + Numbers.PATTERN + ")日?(?:至|到|—+|-|～|~)(?:" + Numbers.PATTERN + "月)?" + Numbers.PATTERN + "日");
    private static final Pattern RELATIVE =
            Pattern.compile("(今|昨|前)(?:[日天]|[（(](" + Numbers.PATTERN + ")日?[）)]日?|[晨晚](?=，))");
    private static final int OPENING = 2;

    private EventDays() {}

    public static @Nullable Day of(Piece body, Kind kind, @Nullable Day page) {
        List<Piece> paragraphs = body.paragraphs();
        List<Piece> opening = paragraphs.subList(0, Math.min(kind == Kind.OVERVIEW ? 1 : OPENING, paragraphs.size()));
        for (Piece paragraph : opening) {
            Piece searched = kind == Kind.OVERVIEW ? dateline(paragraph) : paragraph;
            Day day = first(searched, page);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** A review tells of many days; only one at its very beginning is its own. */
    private static Piece dateline(Piece paragraph) {
        return paragraph.part(0, Math.min(14, paragraph.length()));
    }

    private static @Nullable Day first(Piece piece, @Nullable Day page) {
        Matcher absolute = DAY.matcher(piece.text());
        Matcher range = RANGE.matcher(piece.text());
        Matcher relative = RELATIVE.matcher(piece.text());
        int at = absolute.find() ? absolute.start() : Integer.MAX_VALUE;
        int rangeAt = range.find() ? range.start() : Integer.MAX_VALUE;
        if (relative.find() && relative.start() < Math.min(at, rangeAt)) {
            return relative(piece, relative, page);
        }
        if (rangeAt <= at && rangeAt < Integer.MAX_VALUE) {
            return day(piece.part(range.start(), range.end()), range, page);
        }
        return at == Integer.MAX_VALUE ? null : day(piece.part(absolute.start(), absolute.end()), absolute, page);
    }

    private static @Nullable Day day(Piece words, Matcher match, @Nullable Day page) {
        Integer month = Numbers.of(match.group(2));
        Integer day = Numbers.of(match.group(3));
        if (month == null && page != null && day != null) {
            month = day > page.dayOfMonth() ? (page.month() + 10) % 12 + 1 : page.month();
        }
        if (month == null || day == null || month > 12 || day > 31) {
            return null;
        }
        Integer year = match.group(1) == null ? yearOf(month, page) : Numbers.of(match.group(1));
        return new Day(year, month, day, words.words(Day.iso(year, month, day), Rule.EVENT_DATE));
    }

    /** A page of January that tells of December tells of the year before. */
    private static @Nullable Integer yearOf(int month, @Nullable Day page) {
        if (page == null || page.year() == null) {
            return null;
        }
        return month >= page.month() + 6 ? page.year() - 1 : page.year();
    }

    private static @Nullable Day relative(Piece piece, Matcher match, @Nullable Day page) {
        LocalDate today = page == null ? null : page.date();
        if (today == null) {
            return null;
        }
        LocalDate day = today.minusDays("今昨前".indexOf(match.group(1)));
        Integer printed = Numbers.of(match.group(2));
        if (printed != null && printed <= day.lengthOfMonth()) {
            day = printed > day.getDayOfMonth() + 1
                    ? day.minusMonths(1)
                            .withDayOfMonth(Math.min(printed, day.minusMonths(1).lengthOfMonth()))
                    : day.withDayOfMonth(printed);
        }
        String iso = Day.iso(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        Piece words = piece.part(match.start(), match.end());
        return new Day(
                day.getYear(), day.getMonthValue(), day.getDayOfMonth(), words.words(iso, Rule.EVENT_DATE_RELATIVE));
    }
}
