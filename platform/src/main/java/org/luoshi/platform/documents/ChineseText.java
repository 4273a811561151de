package org.luoshi.platform.documents;

import java.time.LocalDate;

/** How numbers, dates and widths are written in an official document. */
final class ChineseText {
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseText() {}

    /** 1 → 一, 10 → 十, 21 → 二十一; up to 99. */
    static String number(int n) {
        if (n < 1 || n > 99) {
            throw new IllegalArgumentException("no heading carries the number " + n);
        }
        int tens = n / 10;
        int ones = n % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : digit(tens)) + "十";
        return head + (ones == 0 ? "" : digit(ones));
    }

    /** 2026年3月5日: Arabic digits, the year in full, no leading zeros. */
    static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Width in characters of the body: a Chinese character is 1, a Latin letter or digit ½. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }

    private static String digit(int d) {
        return DIGITS.substring(d, d + 1);
    }
}
