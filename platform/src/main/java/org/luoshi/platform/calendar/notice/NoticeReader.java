package org.luoshi.platform.calendar.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.procedure.definition.Words;

/**
 * Reads the State Council's yearly notice as pasted: “二、春节：1月28日（周二）至2月4日放假调休，共8天。1月26日（周日）上班。”
 *
 * <p>Every text gives a reading. What does not fit together, such as a weekday that the date does not have or a count
 * other than the days named, is listed as a problem at its line; a person decides.
 */
public final class NoticeReader {
    private static final Pattern YEAR =
            Pattern.compile("(\\d{4})\\s*年\\s*(?:部分节假日|节假日|元旦|春节|放假)|(\\d{4})\\s*年\\s*\\d{1,2}\\s*月");
    private static final Pattern REFERENCE = Pattern.compile("(\\p{IsHan}{2,12})\\s*\\[(\\d{4})]\\s*(\\d{1,4})\\s*号");
    private static final int LONGEST = 20_000;

    private NoticeReader() {}

    /** Reads a notice; the year is taken from its text. */
    public static NoticeReading read(String pasted) {
        NoticeText text = NoticeText.of(pasted.length() > LONGEST ? pasted.substring(0, LONGEST) : pasted);
        int year = year(text);
        if (year == 0) {
            Words words = new Words("文中没有写明是哪一年的安排", "the text does not say which year it arranges");
            return new NoticeReading(
                    0, reference(text), Optional.empty(), List.of(), List.of(NoticeProblem.ofAll(words)));
        }
        Items items = new Items(text, year);
        Tokens.of(text).forEach(items::take);
        items.finish();
        return new NoticeReading(year, reference(text), items.issuedOn(), items.read(), items.problems());
    }

    private static int year(NoticeText text) {
        Matcher matcher = YEAR.matcher(text.text());
        if (!matcher.find()) {
            return 0;
        }
        String written = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Integer.parseInt(written);
    }

    private static String reference(NoticeText text) {
        Matcher matcher = REFERENCE.matcher(text.text());
        return matcher.find() ? "%s〔%s〕%s号".formatted(matcher.group(1), matcher.group(2), matcher.group(3)) : "";
    }

    /** Whether a year makes sense for an arrangement of holidays. */
    static boolean plausible(LocalDate day) {
        return day.getYear() >= 2000 && day.getYear() <= 2200;
    }
}
