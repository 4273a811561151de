package org.luoshi.reading.text;

import org.luoshi.lawtext.text.Letters;

/** What a character is in a newspaper column. */
public final class Chars {
    private static final String ENDS = "。！？；!?;…";

    private Chars() {}

    public static boolean isBlank(char c) {
        return Letters.isBlank(c) || c == '\n' || c == '\r' || c == '\u2028' || c == '\u0085';
    }

    /** A letter or mark of Chinese print: no blank belongs between two of them. */
    public static boolean isChinese(char c) {
        return Character.isIdeographic(c)
                || (c >= '\u3000' && c <= '\u303f')
                || (c >= '\uff00' && c <= '\uffef')
                || "“”‘’…—·".indexOf(c) >= 0;
    }

    public static boolean isLetter(char c) {
        return Character.isIdeographic(c);
    }

    /** Whether the line has come to an end of its sentence; a bracket behind the end belongs to it. */
    public static boolean endsSentence(String line) {
        int last = line.length() - 1;
        while (last >= 0 && (isBlank(line.charAt(last)) || "”』」\"*".indexOf(line.charAt(last)) >= 0)) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        char c = line.charAt(last);
        int open = c == '）' || c == ')' ? Math.max(line.lastIndexOf('（', last), line.lastIndexOf('(', last)) : -1;
        return open >= 0 ? endsSentence(line.substring(0, open)) : ENDS.indexOf(c) >= 0;
    }

    /** 1 for an opening bracket or quotation mark, -1 for a closing one, 0 for all else. */
    static int depth(char c) {
        return switch (c) {
            case '《', '〈', '（', '(', '“', '「', '『', '〔', '【' -> 1;
            case '》', '〉', '）', ')', '”', '」', '』', '〕', '】' -> -1;
            default -> 0;
        };
    }
}
