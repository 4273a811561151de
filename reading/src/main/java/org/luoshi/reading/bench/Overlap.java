package org.luoshi.reading.bench;

import org.luoshi.reading.draft.Span;

/** How much two quotations of a page overlap: common characters by all characters, blanks not counted. */
final class Overlap {
    private final String bare;
    private final int[] bareOffsets;

    Overlap(String raw) {
        var text = new StringBuilder();
        bareOffsets = new int[raw.length() + 1];
        for (int i = 0; i < raw.length(); i++) {
            bareOffsets[i] = text.length();
            if (!blank(raw.charAt(i))) {
                text.append(raw.charAt(i));
            }
        }
        bareOffsets[raw.length()] = text.length();
        bare = text.toString();
    }

    /** The best overlap of the span with any place where the words are printed. */
    double of(Span span, String words) {
        String wanted = bare(words);
        int start = bareOffsets[span.start()];
        int end = bareOffsets[span.end()];
        double best = 0;
        for (int at = bare.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = bare.indexOf(wanted, at + 1)) {
            int common = Math.min(end, at + wanted.length()) - Math.max(start, at);
            int all = Math.max(end, at + wanted.length()) - Math.min(start, at);
            best = Math.max(best, (double) common / all);
        }
        return best;
    }

    static String bare(String words) {
        var text = new StringBuilder();
        words.chars().filter(c -> !blank((char) c)).forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }
}
