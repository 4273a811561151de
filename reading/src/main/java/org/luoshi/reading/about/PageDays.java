package org.luoshi.reading.about;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;

/** The day a page bears: in its frame, a short line with a full date, never in running text. */
public final class PageDays {
    private static final Pattern FULL =
            Pattern.compile("(?m)^([^。，\\n]{0,30}?)((?:19|20)\\d\\d|二[〇○零][〇○零一二三四五六七八九]{2})\\s?[年/.-]\\s?("
                    + Numbers.PATTERN + ")\\s?[月/.-]\\s?(" + Numbers.PATTERN + ")日?([^。，\\n]{0,30})$");
    private static final Pattern FRAME_BEFORE = Pattern.compile("(.*[：:\\s（(\\[【|]|.*版.*)?");

    private PageDays() {}

    public static @Nullable Day of(String raw) {
        Matcher line = FULL.matcher(raw);
        while (line.find()) {
            Integer year = Numbers.of(line.group(2));
            Integer month = Numbers.of(line.group(3));
            Integer day = Numbers.of(line.group(4));
            boolean frame = FRAME_BEFORE.matcher(line.group(1)).matches();
            if (frame && year != null && month != null && day != null && month <= 12 && day <= 31) {
                Span span = new Span(line.start(2), line.start(5));
                String iso = Day.iso(year, month, day);
                return new Day(year, month, day, new Words(span, span.of(raw), iso, Rule.PAGE_DATE));
            }
        }
        return null;
    }
}
