package org.luoshi.lawtext.cite;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.luoshi.lawtext.text.Span;

/** Which 《 and 》 belong together in a line, whatever is nested in them. One pass. */
final class Marks {
    private static final int[] NONE = {};

    private final int start;
    private final int[] closing;

    private Marks(int start, int[] closing) {
        this.start = start;
        this.closing = closing;
    }

    static Marks of(String text, Span line) {
        if (text.indexOf('《', line.start(), line.end()) < 0) {
            return new Marks(line.start(), NONE);
        }
        var closing = new int[line.length()];
        Arrays.fill(closing, -1);
        var open = new ArrayDeque<Integer>();
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c == '《') {
                open.push(i);
            } else if (c == '》' && !open.isEmpty()) {
                closing[open.pop() - line.start()] = i;
            }
        }
        return new Marks(line.start(), closing);
    }

    /** Where the 》 of the 《 at this offset stands, or -1. */
    int closing(int opening) {
        return closing[opening - start];
    }
}
