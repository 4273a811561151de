package org.luoshi.lawtext.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.text.Dates;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/**
 * Reads the note under a title (题注).
 *
 * <p>Example: 2023年3月13日 第十四届全国人民代表大会第一次会议《关于修改……的决定》第二次修正 is an amendment of that day by
 * that session, caused by that decision.
 */
final class HistoryReader {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NUMBER = 30;
    private static final List<String> ENDS_OF_ORGAN = List.of(
            "通过", "批准", "第一次修", "第二次修", "第三次修", "第四次修", "第五次修", "第六次修", "第七次修", "第八次修", "第九次修", "修正", "修订", "修改", "公布",
            "发布", "施行", "令第", "公告", "废止", "根据");

    private HistoryReader() {}

    /** The events a line tells, each beginning with its date. */
    static List<HistoryEvent> read(String line) {
        if (line.length() > LONGEST) {
            return List.of();
        }
        var events = new ArrayList<HistoryEvent>();
        Dates.Printed date = Dates.next(line, 0);
        while (date != null) {
            Dates.Printed next = Dates.next(line, date.end());
            events.add(event(date.day(), line.substring(date.end(), next == null ? line.length() : next.start())));
            date = next;
        }
        return List.copyOf(events);
    }

    private static HistoryEvent event(@Nullable LocalDate date, String words) {
        int open = words.indexOf('《');
        int close = open < 0 ? -1 : closing(words, open);
        String cause = close < 0 ? "" : words.substring(open + 1, close);
        String rest = withoutTitles(words).strip();
        return new HistoryEvent(date, kind(rest), organ(rest), cause, number(rest));
    }

    /** Where the mark that closes 《 stands; titles may hold titles. */
    private static int closing(String words, int open) {
        int depth = 0;
        for (int i = open; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return words.indexOf('》', open);
    }

    private static String withoutTitles(String words) {
        var rest = new StringBuilder(words.length());
        int from = 0;
        for (int open = words.indexOf('《'); open >= 0; open = words.indexOf('《', from)) {
            int close = closing(words, open);
            if (close < 0) {
                break;
            }
            rest.append(words, from, open);
            from = close + 1;
        }
        return rest.append(words, from, words.length()).toString();
    }

    /** 示例省人民政府令第41号, 示例府发〔2024〕3号: what ends with a number and 号, back to the last mark. */
    private static String number(String words) {
        for (int end = words.indexOf('号'); end >= 0; end = words.indexOf('号', end + 1)) {
            int start = end;
            while (start > 0 && end - start < LONGEST_NUMBER && isOfNumber(words.charAt(start - 1))) {
                start--;
            }
            if (end > start && Numerals.isNumeral(words.charAt(end - 1))) {
                return words.substring(start, end + 1);
            }
        }
        return "";
    }

    private static boolean isOfNumber(char c) {
        return "，。；、（(）)《》".indexOf(c) < 0 && !Letters.isBlank(c);
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
        boolean begins = words.contains("施行") || words.contains("实施") || words.contains("生效");
        return begins ? HistoryEvent.Kind.IN_FORCE : HistoryEvent.Kind.OTHER;
    }

    /** The words up to the act, with particles dropped: who did it. */
    private static String organ(String words) {
        int end = words.length();
        for (String act : ENDS_OF_ORGAN) {
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
