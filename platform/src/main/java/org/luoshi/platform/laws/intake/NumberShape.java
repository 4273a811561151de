package org.luoshi.platform.laws.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.luoshi.lawtext.text.Numerals;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** How a word processor prints a number (编号格式): 三, 3, ３, ③, c, iii. */
enum NumberShape {
    CHINESE,
    DECIMAL,
    WIDE,
    CIRCLED,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    /** The list prints no number. */
    NOTHING,
    BULLET;

    /** No list is longer; what a damaged document claims beyond it is printed in digits. */
    private static final int MOST = 9_999;

    /** Names of the format; all ways of counting in Chinese print alike up to ninety-nine. */
    private static final Map<String, NumberShape> NAMED = Map.ofEntries(
            Map.entry("chineseCounting", CHINESE),
            Map.entry("chineseCountingThousand", CHINESE),
            Map.entry("japaneseCounting", CHINESE),
            Map.entry("taiwaneseCounting", CHINESE),
            Map.entry("taiwaneseCountingThousand", CHINESE),
            Map.entry("ideographDigital", CHINESE),
            Map.entry("taiwaneseDigital", CHINESE),
            Map.entry("japaneseDigitalTenThousand", CHINESE),
            Map.entry("decimalFullWidth", WIDE),
            Map.entry("decimalFullWidth2", WIDE),
            Map.entry("decimalEnclosedCircle", CIRCLED),
            Map.entry("decimalEnclosedCircleChinese", CIRCLED),
            Map.entry("lowerLetter", LOWER_LETTER),
            Map.entry("upperLetter", UPPER_LETTER),
            Map.entry("lowerRoman", LOWER_ROMAN),
            Map.entry("upperRoman", UPPER_ROMAN),
            Map.entry("none", NOTHING),
            Map.entry("bullet", BULLET));

    private static final int[] WORTH = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    /** A shape nobody here knows prints plain digits. */
    static NumberShape of(CTLvl level) {
        if (!level.isSetNumFmt()) {
            return DECIMAL;
        }
        String name = Objects.toString(level.getNumFmt().xgetVal().getStringValue(), "");
        return NAMED.getOrDefault(name, DECIMAL);
    }

    String print(int value) {
        if (value < 0 || value > MOST) {
            return Integer.toString(value);
        }
        return switch (this) {
            case CHINESE -> value == 0 ? "〇" : Numerals.chinese(value);
            case DECIMAL -> Integer.toString(value);
            case WIDE -> wide(value);
            case CIRCLED -> value >= 1 && value <= 20 ? String.valueOf((char) ('①' + value - 1)) : "" + value;
            case LOWER_LETTER -> letters(value, 'a');
            case UPPER_LETTER -> letters(value, 'A');
            case LOWER_ROMAN -> roman(value).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(value);
            case NOTHING, BULLET -> "";
        };
    }

    private static String wide(int value) {
        var wide = new StringBuilder();
        Integer.toString(value).chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }

    /** a … z, aa, bb …: as often as the alphabet was gone through. */
    private static String letters(int value, char first) {
        return value < 1
                ? Integer.toString(value)
                : String.valueOf((char) (first + (value - 1) % 26)).repeat((value - 1) / 26 + 1);
    }

    private static String roman(int value) {
        var roman = new StringBuilder();
        int left = value;
        for (int i = 0; i < WORTH.length; i++) {
            for (; left >= WORTH[i]; left -= WORTH[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
