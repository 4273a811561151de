package org.luoshi.lawtext.command;

import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.lawtext.text.SourceText;

/**
 * Counts lines that begin with 第X条, knowing nothing else of the text: the figure the parser's count is held against.
 *
 * <p>Example: 第三条 停车…… is one, and so is a line 第三条规定的车辆……, which is no article.
 */
final class PlainCount {
    private PlainCount() {}

    static int articles(SourceText source) {
        String text = source.characters();
        int count = 0;
        for (SourceText.RawLine line : source.lines()) {
            if (beginsWithArticle(text, line.start(), line.end())) {
                count++;
            }
        }
        return count;
    }

    private static boolean beginsWithArticle(String text, int start, int end) {
        int from = start;
        while (from < end && (Letters.isBlank(text.charAt(from)) || text.charAt(from) == '#')) {
            from++;
        }
        if (from >= end || text.charAt(from) != '第') {
            return false;
        }
        int numeral = blanks(text, from + 1, end);
        int unit = Math.min(Numerals.end(text, numeral), end);
        int after = blanks(text, unit, end);
        return unit > numeral && after < end && text.charAt(after) == '条';
    }

    private static int blanks(String text, int from, int end) {
        int i = from;
        while (i < end && Letters.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
