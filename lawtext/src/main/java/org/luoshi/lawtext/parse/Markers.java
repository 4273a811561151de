package org.luoshi.lawtext.parse;

import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/** Reads the number at the beginning of a line. Looks at a few characters only, whatever the length of the line. */
final class Markers {
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_CLOSE_HEADING = 30;
    private static final int MOST_OF_ONE_CHARACTER = 20;
    /** After 第三条 or 第三章 without a blank these go on with a sentence about the provision. */
    private static final String GOES_ON = "的和至、，。；：之或及与中所规第内以前后修增删”》）)】—-~起并";

    private Markers() {}

    static @Nullable Marker read(String text, Printed line) {
        if (line.length() == 0) {
            return null;
        }
        char first = text.charAt(line.from());
        if (first == '第') {
            return provision(text, line);
        }
        return item(text, line.from(), line.to());
    }

    private static @Nullable Marker provision(String text, Printed line) {
        int from = blank(text, line.from() + 1, line.to());
        int end = Numerals.end(text, from);
        int unit = blank(text, end, line.to());
        int value = Numerals.value(text, from, Math.min(end, line.to()));
        if (value <= 0 || unit >= line.to()) {
            return null;
        }
        return switch (text.charAt(unit)) {
            case '条' -> article(text, line, value, unit + 1);
            default -> {
                DivisionKind kind = divisionKind(text, unit, line.to());
                yield kind == null ? null : division(text, line, kind, value, unit + unitLength(text, unit));
            }
        };
    }

    /** The kind of division whose unit stands there: 编, 分编, 部分, 章, 节. */
    private static @Nullable DivisionKind divisionKind(String text, int unit, int to) {
        if (unit >= to) {
            return null;
        }
        return switch (text.charAt(unit)) {
            case '编' -> DivisionKind.PART;
            case '章' -> DivisionKind.CHAPTER;
            case '节' -> DivisionKind.SECTION;
            case '分' -> text.startsWith("分编", unit) ? DivisionKind.SUBPART : null;
            case '部' -> text.startsWith("部分", unit) ? DivisionKind.PART : null;
            default -> null;
        };
    }

    private static int unitLength(String text, int unit) {
        return text.charAt(unit) == '分' || text.charAt(unit) == '部' ? 2 : 1;
    }

    /** Whether 第三章 or the like stands at {@code from}. */
    static boolean isDivision(String text, int from, int to) {
        int numeral = blank(text, from + 1, to);
        int end = Numerals.end(text, numeral);
        return end > numeral && divisionKind(text, blank(text, end, to), to) != null;
    }

    private static @Nullable Marker article(String text, Printed line, int value, int after) {
        int insert = insert(text, after, line.to());
        int end = insert > 0 ? Numerals.end(text, after + 1) : after;
        boolean apart = end >= line.to() || Letters.isBlank(text.charAt(end)) || opens(text.charAt(end));
        if (!apart && GOES_ON.indexOf(text.charAt(end)) >= 0) {
            return null;
        }
        return new Marker.OfArticle(new ProvisionNumber(value, insert), end, apart);
    }

    /** The number after 之, or 0: 第三条之一. */
    private static int insert(String text, int from, int to) {
        if (from + 1 >= to || text.charAt(from) != '之') {
            return 0;
        }
        int end = Math.min(Numerals.end(text, from + 1), to);
        return Math.max(Numerals.value(text, from + 1, end), 0);
    }

    private static boolean opens(char c) {
        return c == '【' || c == '（' || c == '(' || c == '〔';
    }

    private static @Nullable Marker division(String text, Printed line, DivisionKind kind, int value, int after) {
        int insert = insert(text, after, line.to());
        int end = insert > 0 ? Numerals.end(text, after + 1) : after;
        boolean heading = line.marks() > 0 || looksLikeHeading(text, end, line.to());
        return heading ? new Marker.OfDivision(kind, new ProvisionNumber(value, insert), end) : null;
    }

    private static boolean looksLikeHeading(String text, int from, int to) {
        if (from >= to) {
            return true;
        }
        boolean apart = Letters.isBlank(text.charAt(from));
        if (to - from > (apart ? LONGEST_HEADING : LONGEST_CLOSE_HEADING)) {
            return false;
        }
        return apart
                ? !holds("。；：;:", text, from, to)
                : GOES_ON.indexOf(text.charAt(from)) < 0 && !hasSentenceMark(text, from, to);
    }

    /** Whether a stretch holds what ends or parts sentences; headings hold none. */
    static boolean hasSentenceMark(String text, int from, int to) {
        return holds("。；：，;:", text, from, to);
    }

    private static boolean holds(String marks, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** An item's number at {@code from}; also what follows an article's number on the same line. */
    static @Nullable Marker item(String text, int from, int to) {
        if (from >= to) {
            return null;
        }
        char first = text.charAt(from);
        if (first == '（' || first == '(') {
            return bracketed(text, from, to);
        }
        Marker single = singleCharacter(first, from + 1);
        return single == null && Numerals.isNumeral(first) ? pointed(text, from, to) : single;
    }

    /** Numbers that are one character with their brackets or point: ①, ⑴, ⒈, ㈠. */
    private static @Nullable Marker singleCharacter(char c, int end) {
        if (c >= '①' && c < '①' + MOST_OF_ONE_CHARACTER) {
            return new Marker.OfItem(ItemStyle.CIRCLED, c - '①' + 1, end);
        }
        if (c >= '⑴' && c < '⑴' + MOST_OF_ONE_CHARACTER) {
            return new Marker.OfItem(ItemStyle.BRACKETED_ARABIC, c - '⑴' + 1, end);
        }
        if (c >= '⒈' && c < '⒈' + MOST_OF_ONE_CHARACTER) {
            return new Marker.OfItem(ItemStyle.ARABIC, c - '⒈' + 1, end);
        }
        return c >= '㈠' && c <= '㈩' ? new Marker.OfItem(ItemStyle.BRACKETED_CHINESE, c - '㈠' + 1, end) : null;
    }

    private static @Nullable Marker bracketed(String text, int from, int to) {
        int numeral = blank(text, from + 1, to);
        int end = Numerals.end(text, numeral);
        int close = blank(text, end, to);
        int value = Numerals.value(text, numeral, end);
        if (value <= 0 || close >= to || "）)".indexOf(text.charAt(close)) < 0) {
            return null;
        }
        boolean arabic = isArabic(text.charAt(numeral));
        return (arabic && value > 999) || isList(text, close + 1, to)
                ? null
                : new Marker.OfItem(
                        arabic ? ItemStyle.BRACKETED_ARABIC : ItemStyle.BRACKETED_CHINESE, value, close + 1);
    }

    /** （四）、（五）项 and （一）至（三）项 name items; they are none. */
    private static boolean isList(String text, int from, int to) {
        return from + 1 < to && "、至到和".indexOf(text.charAt(from)) >= 0 && "（(".indexOf(text.charAt(from + 1)) >= 0;
    }

    private static @Nullable Marker pointed(String text, int from, int to) {
        int end = Numerals.end(text, from);
        int value = Numerals.value(text, from, end);
        if (value <= 0 || value > 999 || end >= to) {
            return null;
        }
        char point = text.charAt(end);
        boolean arabic = isArabic(text.charAt(from));
        if (arabic && (point == '）' || point == ')')) {
            return new Marker.OfItem(ItemStyle.BRACKETED_ARABIC, value, end + 1);
        }
        boolean decimal = arabic && end + 1 < to && isArabic(text.charAt(end + 1));
        if (point != '、' && (decimal || ".．".indexOf(point) < 0)) {
            return null;
        }
        return new Marker.OfItem(arabic ? ItemStyle.ARABIC : ItemStyle.CHINESE, value, end + 1);
    }

    private static boolean isArabic(char c) {
        return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
    }

    /** Past a few blanks: numbers are sometimes set 第 三 条. */
    private static int blank(String text, int from, int to) {
        int i = from;
        while (i < to && i < from + 3 && Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
