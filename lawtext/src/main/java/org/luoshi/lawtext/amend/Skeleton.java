package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Span;

/**
 * The ordering words of one item of a decision, each quotation in them shrunk to one character.
 *
 * <p>Example: 将第三条中的“甲”修改为“乙”。 becomes 将第三条中的①修改为②。 with two quotations; blanks are dropped and punctuation is
 * full-width, so that grammar need not think of them.
 */
final class Skeleton {
    private static final char FIRST = '\ue000';
    private static final int MOST = 6_000;

    private final StringBuilder words = new StringBuilder();
    private final List<Integer> offsets = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private int end;
    private boolean unpaired;

    static boolean isQuotation(char c) {
        return c >= FIRST && c < FIRST + MOST;
    }

    void add(char c, int offset) {
        if (Letters.isBlank(c) || isQuotation(c)) {
            return;
        }
        words.append(
                switch (c) {
                    case ',' -> '，';
                    case ';' -> '；';
                    case ':' -> '：';
                    case '(' -> '（';
                    case ')' -> '）';
                    default -> c;
                });
        offsets.add(offset);
        end = offset + 1;
    }

    /** Where a line of the decision ends outside quotations a sentence ends, whatever the mark. */
    void endLine() {
        if (!words.isEmpty() && "。；：，、".indexOf(words.charAt(words.length() - 1)) < 0) {
            words.append('。');
            offsets.add(Math.max(0, end - 1));
        }
    }

    void add(Quotation quotation) {
        if (quotations.size() < MOST) {
            words.append((char) (FIRST + quotations.size()));
            offsets.add(quotation.span().start());
            quotations.add(quotation);
            end = quotation.span().end();
        }
    }

    /** A quotation mark without partner makes the item unreadable. */
    void setUnpaired() {
        unpaired = true;
    }

    boolean isUnpaired() {
        return unpaired;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    String words() {
        return words.toString();
    }

    Quotation quotation(char c) {
        return quotations.get(c - FIRST);
    }

    /** Where a stretch of the skeleton stands in the decision. */
    Span span(int from, int to) {
        if (offsets.isEmpty() || from >= offsets.size()) {
            return new Span(end, end);
        }
        int start = offsets.get(from);
        int last = Math.max(from, Math.min(to, offsets.size()) - 1);
        char c = words.charAt(last);
        int stop = isQuotation(c) ? quotation(c).span().end() : offsets.get(last) + 1;
        return new Span(start, Math.max(start, stop));
    }

    Span span() {
        return span(0, offsets.size());
    }
}
