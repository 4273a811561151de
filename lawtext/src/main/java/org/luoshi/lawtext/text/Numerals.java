package org.luoshi.lawtext.text;

/**
 * Numbers as Chinese legal texts print them: 一百二十三, 一百零五, 〇, 二〇二五, 12, １２.
 *
 * <p>Example: {@code value("一百二十")} is 120; {@code chinese(120)} is 一百二十.
 */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    /** Past this no provision is numbered; longer runs of digits are not numbers of provisions. */
    private static final int LIMIT = 9_999;

    private Numerals() {}

    /** Whether a number may contain the character. */
    public static boolean isNumeral(char c) {
        return digit(c) >= 0 || unit(c) > 0;
    }

    /** Where the run of numerals that begins at {@code from} ends. */
    public static int end(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && isNumeral(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The number, or -1 when the characters are none (empty, 十十, more than {@value #LIMIT}). */
    public static int value(CharSequence text) {
        return value(text, 0, text.length());
    }

    /** As {@link #value(CharSequence)}, of a part of the text. */
    public static int value(CharSequence text, int from, int to) {
        if (from >= to || to - from > 9) {
            return -1;
        }
        for (int i = from; i < to; i++) {
            if (unit(text.charAt(i)) > 0) {
                return withUnits(text, from, to);
            }
        }
        return positional(text, from, to);
    }

    private static int positional(CharSequence text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
            if (value > LIMIT) {
                return -1;
            }
        }
        return value;
    }

    private static int withUnits(CharSequence text, int from, int to) {
        int total = 0;
        int digit = -1;
        int lastUnit = 10_000;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int unit = unit(c);
            if (unit == 0) {
                if (digit > 0 || digit(c) < 0) {
                    return -1;
                }
                digit = digit(c);
            } else {
                if (unit >= lastUnit || (digit == 0 && unit > 10)) {
                    return -1;
                }
                total += Math.max(digit, 1) * unit;
                digit = -1;
                lastUnit = unit;
            }
        }
        return total + Math.max(digit, 0);
    }

    /** As printed in the label of a provision: 十, 十一, 二十, 一百零五, 一千二百六十. */
    public static String chinese(int value) {
        if (value <= 0 || value > LIMIT) {
            throw new IllegalArgumentException("no provision is numbered " + value);
        }
        var printed = new StringBuilder();
        int rest = value;
        boolean gap = false;
        for (int unit = 1_000; unit >= 1; unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                gap = !printed.isEmpty();
                continue;
            }
            if (gap) {
                printed.append('零');
                gap = false;
            }
            if (digit != 1 || unit != 10 || !printed.isEmpty()) {
                printed.append(DIGITS.charAt(digit));
            }
            printed.append(name(unit));
        }
        return printed.toString();
    }

    private static String name(int unit) {
        return switch (unit) {
            case 10 -> "十";
            case 100 -> "百";
            case 1_000 -> "千";
            default -> "";
        };
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            default -> 0;
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= '０' && c <= '９') {
            return c - '０';
        }
        return switch (c) {
            case '〇', '零', '○' -> 0;
            case '一' -> 1;
            case '二', '两' -> 2;
            case '三' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }
}
