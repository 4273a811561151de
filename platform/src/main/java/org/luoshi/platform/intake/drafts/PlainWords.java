package org.luoshi.platform.intake.drafts;

import java.util.Optional;
import org.luoshi.reading.draft.Span;

/** A text without its blanks, with where each character stands: a line break within a sentence keeps nobody from finding it. */
final class PlainWords {
    private final StringBuilder plain = new StringBuilder();
    private final int[] at;

    PlainWords(String words) {
        this.at = new int[words.length()];
        for (int i = 0; i < words.length(); i++) {
            if (!blank(words.charAt(i))) {
                at[plain.length()] = i;
                plain.append(words.charAt(i));
            }
        }
    }

    /** Where these words first stand; empty when they stand nowhere, or are none. */
    Optional<Span> find(String words) {
        String wanted = plain(words);
        int found = wanted.isEmpty() ? -1 : plain.indexOf(wanted);
        return found < 0 ? Optional.empty() : Optional.of(new Span(at[found], at[found + wanted.length() - 1] + 1));
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.chars().filter(c -> !blank((char) c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
