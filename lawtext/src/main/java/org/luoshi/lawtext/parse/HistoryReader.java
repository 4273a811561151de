package org.luoshi.lawtext.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/**
 * Reads the note under a title (题注).
 *
 * <p>Example: 2023年3月13日 第十四届全国人民代表大会第一次会议《关于修改……的决定》第二次修正 is an amendment of that day by
 * that session, caused by that decision.
 */
final class HistoryReader {
    private static final String NUMERAL = "[0-9０-９〇零○一二三四五六七八九十]";
    private static final Pattern DATE =
            Pattern.compile("(" + NUMERAL + "{4})\\s?年\\s?(" + NUMERAL + "{1,3})\\s?月\\s?(" + NUMERAL + "{1,3})\\s?日");
    private static final Pattern CAUSE = Pattern.compile("《([^》]*(?:〈[^〉]*〉[^》]*|<[^>]*>[^》]*)*)》");
    private static final Pattern NUMBER =
            Pattern.compile("[^，。；（(《》\\s]{0,30}(?:第?" + NUMERAL + "+号|〔[0-9]{4}〕[0-9]+号)");
    private static final int LONGEST = 2_000;

    private HistoryReader() {}

    static boolean isDate(String words) {
        return DATE.matcher(words.strip()).matches();
    }

    /** The events a line tells, each beginning with its date; a line without date tells one event. */
    static List<HistoryEvent> read(String line) {
        if (line.length() > LONGEST) {
            return List.of();
        }
        var events = new ArrayList<HistoryEvent>();
        Matcher dates = DATE.matcher(line);
        int from = -1;
        LocalDate date = null;
        while (dates.find()) {
            if (from >= 0) {
                events.add(event(date, line.substring(from, dates.start())));
            }
            date = date(dates);
            from = dates.end();
        }
        if (from >= 0) {
            events.add(event(date, line.substring(from)));
        }
        return List.copyOf(events);
    }

    private static @Nullable LocalDate date(Matcher dates) {
        try {
            return LocalDate.of(
                    Numerals.value(dates.group(1)), Numerals.value(dates.group(2)), Numerals.value(dates.group(3)));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static HistoryEvent event(@Nullable LocalDate date, String words) {
        Matcher cause = CAUSE.matcher(words);
        String decision = cause.find() ? cause.group(1) : "";
        String rest = CAUSE.matcher(words).replaceAll("").strip();
        Matcher number = NUMBER.matcher(rest);
        return new HistoryEvent(date, kind(rest), organ(rest), decision, number.find() ? number.group() : "");
    }

    private static HistoryEvent.Kind kind(String words) {
        if (words.contains("修正") || words.contains("修改")) {
            return HistoryEvent.Kind.AMENDED;
        }
        if (words.contains("修订")) {
            return HistoryEvent.Kind.REVISED;
        }
        if (words.contains("废止")) {
            return HistoryEvent.Kind.REPEALED;
        }
        if (words.contains("批准")) {
            return HistoryEvent.Kind.APPROVED;
        }
        if (words.contains("通过")) {
            return HistoryEvent.Kind.PASSED;
        }
        if (words.contains("公布") || words.contains("发布") || words.contains("颁布")) {
            return HistoryEvent.Kind.PROMULGATED;
        }
        return words.contains("施行") || words.contains("实施") ? HistoryEvent.Kind.IN_FORCE : HistoryEvent.Kind.OTHER;
    }

    /** The words up to the act, with particles dropped: who did it. */
    private static String organ(String words) {
        int end = words.length();
        for (String act : List.of(
                "通过", "批准", "第一次修", "第二次修", "第三次修", "第四次修", "修正", "修订", "修改", "公布", "发布", "施行", "令第", "公告", "废止",
                "根据")) {
            int at = words.indexOf(act);
            if (at >= 0) {
                end = Math.min(end, at);
            }
        }
        String organ = words.substring(0, end);
        int from = 0;
        while (from < organ.length() && isParticle(organ.charAt(from))) {
            from++;
        }
        return organ.substring(from).strip();
    }

    private static boolean isParticle(char c) {
        return "，,由经自起（(".indexOf(c) >= 0 || Letters.isBlank(c);
    }
}
