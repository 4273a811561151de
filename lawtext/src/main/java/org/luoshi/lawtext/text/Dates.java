package org.luoshi.lawtext.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates as legal texts print them: 2024年3月1日, ２０２４年３月１日, 二〇二四年三月一日; blanks may stand within. */
public final class Dates {
    private static final int LONGEST_BLANK = 1;

    private Dates() {}

    /**
     * A date in a text.
     *
     * @param start the offset it begins at
     * @param end the offset after 日
     * @param day the day, null when there is none such (2月30日)
     */
    public record Printed(int start, int end, @Nullable LocalDate day) {}

    /** The first date at or after {@code from}, or null. */
    public static @Nullable Printed next(String text, int from) {
        for (int year = text.indexOf('年', from); year >= 0; year = text.indexOf('年', year + 1)) {
            Printed date = around(text, from, year);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** Whether the words are a date and nothing else. */
    public static boolean isDate(String words) {
        Printed date = next(words, 0);
        return date != null && date.start == 0 && date.end == words.length();
    }

    private static @Nullable Printed around(String text, int from, int year) {
        int digits = back(text, year);
        int start = digits - 4;
        if (start < from || Numerals.end(text, start) < digits) {
            return null;
        }
        int monthFrom = skip(text, year + 1);
        int monthEnd = Numerals.end(text, monthFrom);
        int month = unit(text, monthEnd, '月');
        int dayFrom = skip(text, month + 1);
        int dayEnd = Numerals.end(text, dayFrom);
        int day = unit(text, dayEnd, '日');
        if (month < 0 || day < 0 || monthEnd == monthFrom || dayEnd == dayFrom) {
            return null;
        }
        return new Printed(
                start,
                day + 1,
                day(
                        Numerals.value(text, start, digits),
                        Numerals.value(text, monthFrom, monthEnd),
                        Numerals.value(text, dayFrom, dayEnd)));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int unit(String text, int from, char unit) {
        int at = skip(text, from);
        return at < text.length() && text.charAt(at) == unit ? at : -1;
    }

    private static int skip(String text, int from) {
        int i = Math.max(from, 0);
        while (i < text.length() && i < from + LONGEST_BLANK && Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int back(String text, int from) {
        return from > 0 && Letters.isBlank(text.charAt(from - 1)) ? from - 1 : from;
    }
}
