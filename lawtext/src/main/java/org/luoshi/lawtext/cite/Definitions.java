package org.luoshi.lawtext.cite;

/**
 * What follows a title in brackets: its number, or the name by which the text will call it.
 *
 * <p>Example: 《示例市停车条例》（以下简称《条例》）第三条: the name is remembered, the place belongs to the title.
 */
final class Definitions {
    private static final int LONGEST = 80;
    private static final int MOST_BRACKETS = 2;

    private Definitions() {}

    /** Remembers the names that the brackets at {@code at} introduce; returns where they end. */
    static int read(String text, int at, int end, Cited cited, Memory memory) {
        int i = at;
        for (int n = 0; n < MOST_BRACKETS; n++) {
            int close = closing(text, i, end);
            if (close < 0) {
                return i;
            }
            name(text.substring(i + 1, close), cited, memory);
            i = close + 1;
        }
        return i;
    }

    private static int closing(String text, int i, int end) {
        if (i >= end || (text.charAt(i) != '（' && text.charAt(i) != '(')) {
            return -1;
        }
        int limit = Math.min(end, i + LONGEST);
        int depth = 0;
        for (int j = i; j < limit; j++) {
            char c = text.charAt(j);
            depth += c == '（' || c == '(' ? 1 : 0;
            if ((c == '）' || c == ')') && --depth == 0) {
                return j;
            }
        }
        return -1;
    }

    private static void name(String bracket, Cited cited, Memory memory) {
        int at = Math.max(bracket.lastIndexOf("简称"), bracket.lastIndexOf("下称"));
        if (at < 0) {
            return;
        }
        String name = bracket.substring(at + 2).replaceFirst("^为", "").replaceAll("[《》〈〉“”\"'：:，,；;。\\s]", "");
        if (name.length() >= 2 && !name.startsWith("本")) {
            memory.abbreviate(name, cited);
        }
    }
}
