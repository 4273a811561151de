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
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
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
            case '编' -> division(text, line, DivisionKind.PART, value, unit + 1);
            case '章' -> division(text, line, DivisionKind.CHAPTER, value, unit + 1);
            case '节' -> division(text, line, DivisionKind.SECTION, value, unit + 1);
            case '分' ->
                text.startsWith("分编", unit) ? division(text, line, DivisionKind.SUBPART, value, unit + 2) : null;
            case '部' -> text.startsWith("部分", unit) ? division(text, line, DivisionKind.PART, value, unit + 2) : null;
            default -> null;
        };
    }

    private static @Nullable Marker article(String text, Printed line, int value, int after) {
        int end = after;
        int insert = 0;
        if (end < line.to() && text.charAt(end) == '之') {
            int last = Numerals.end(text, end + 1);
            insert = Math.max(Numerals.value(text, end + 1, last), 0);
            end = insert > 0 ? last : end;
        }
        boolean apart = end >= line.to() || Letters.isBlank(text.charAt(end)) || opens(text.charAt(end));
        if (!apart && GOES_ON.indexOf(text.charAt(end)) >= 0) {
            return null;
        }
        return new Marker.OfArticle(new ProvisionNumber(value, insert), end, apart);
    }

    private static boolean opens(char c) {
        return c == '【' || c == '（' || c == '(' || c == '〔';
    }

    private static @Nullable Marker division(String text, Printed line, DivisionKind kind, int value, int after) {
        boolean heading = line.marks() > 0 || looksLikeHeading(text, after, line.to());
        return heading ? new Marker.OfDivision(kind, ProvisionNumber.of(value), after) : null;
    }

    private static boolean looksLikeHeading(String text, int from, int to) {
        if (from >= to) {
            return true;
        }
        boolean apart = Letters.isBlank(text.charAt(from));
        if (to - from > (apart ? LONGEST_HEADING : LONGEST_CLOSE_HEADING)) {
            return false;
        }
        return (apart || GOES_ON.indexOf(text.charAt(from)) < 0) && !hasSentenceMark(text, from, to);
    }

    /** Whether a stretch holds what ends or parts sentences; headings hold none. */
    static boolean hasSentenceMark(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("。；：，;:".indexOf(text.charAt(i)) >= 0) {
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
        int circled = CIRCLED.indexOf(first);
        if (circled >= 0) {
            return new Marker.OfItem(ItemStyle.CIRCLED, circled + 1, from + 1);
        }
        return Numerals.isNumeral(first) ? pointed(text, from, to) : null;
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
        return arabic && value > 999
                ? null
                : new Marker.OfItem(
                        arabic ? ItemStyle.BRACKETED_ARABIC : ItemStyle.BRACKETED_CHINESE, value, close + 1);
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
