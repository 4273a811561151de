package org.luoshi.platform.laws.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.luoshi.lawtext.text.Letters;

/**
 * A text, or the stretch of it that says most about what was looked for, with the found words marked (命中标记).
 *
 * <p>Marks are made from the text itself, not from an index: every backend shows the same.
 *
 * @param parts in order; together they are the text shown
 * @param cutBefore whether something stands before it
 * @param cutAfter whether something follows
 */
public record Marked(List<Part> parts, boolean cutBefore, boolean cutAfter) {
    private static final String ENDS = "。；！？;!?\n";
    /** How far back a sentence may begin. */
    private static final int LEAD = 30;

    /** Words, found or between. */
    public record Part(String text, boolean found) {}

    /** The whole text. */
    static Marked whole(String text, List<String> words) {
        return cut(text, covered(text, words), 0, text.length());
    }

    /** At most {@code length} characters, where most of the words stand. */
    static Marked stretch(String text, List<String> words, int length) {
        BitSet covered = covered(text, words);
        if (text.length() <= length) {
            return cut(text, covered, 0, text.length());
        }
        int from = sentence(text, densest(covered, text.length(), length));
        return cut(text, covered, from, Math.min(text.length(), from + length));
    }

    private static int densest(BitSet covered, int size, int length) {
        int best = 0;
        int most = 0;
        int inside = covered.get(0, length).cardinality();
        for (int from = 0; from + length <= size; from++) {
            if (inside > most) {
                most = inside;
                best = from;
            }
            inside += (from + length < size && covered.get(from + length) ? 1 : 0) - (covered.get(from) ? 1 : 0);
        }
        int first = covered.nextSetBit(best);
        return first < 0 ? 0 : Math.max(0, first - LEAD);
    }

    private static int sentence(String text, int from) {
        for (int at = from; at < Math.min(text.length(), from + LEAD); at++) {
            if (at > 0 && ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return from;
    }

    private static Marked cut(String text, BitSet covered, int from, int to) {
        var parts = new ArrayList<Part>();
        for (int at = from; at < to; ) {
            boolean found = covered.get(at);
            int next = found ? covered.nextClearBit(at) : covered.nextSetBit(at);
            int end = next < 0 ? to : Math.min(next, to);
            parts.add(new Part(text.substring(at, end).replace('\n', ' '), found));
            at = end;
        }
        return new Marked(List.copyOf(parts), from > 0, to < text.length());
    }

    /** Every place where a word stands, or a part of a word of two characters and more. */
    private static BitSet covered(String text, List<String> words) {
        var folded = new StringBuilder();
        text.chars().forEach(c -> folded.append(Letters.fold((char) c)));
        String read = folded.toString().toLowerCase(Locale.ROOT);
        var covered = new BitSet(text.length());
        words.forEach(word -> cover(covered, read, word));
        return covered;
    }

    private static void cover(BitSet covered, String text, String word) {
        if (mark(covered, text, word) || word.length() <= 2) {
            return;
        }
        for (int at = 0; at + 2 <= word.length(); at++) {
            mark(covered, text, word.substring(at, at + 2));
        }
    }

    private static boolean mark(BitSet covered, String text, String word) {
        boolean found = false;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            covered.set(at, at + word.length());
            found = true;
        }
        return found;
    }
}
