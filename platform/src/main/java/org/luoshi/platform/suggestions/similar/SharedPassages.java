package org.luoshi.platform.suggestions.similar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where a text says what another says in the same words (相同段落): cut into pieces, each shared or not, nothing lost. */
public final class SharedPassages {
    /** Fewer characters in a row are chance. */
    private static final int SHORTEST = 4;

    private SharedPassages() {}

    /** A piece of the text. */
    public record Piece(String text, boolean shared) {}

    public static List<Piece> of(String text, String other) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i + SHORTEST <= other.length(); i++) {
            known.add(other.substring(i, i + SHORTEST));
        }
        boolean[] shared = new boolean[text.length()];
        for (int i = 0; i + SHORTEST <= text.length(); i++) {
            if (known.contains(text.substring(i, i + SHORTEST))) {
                java.util.Arrays.fill(shared, i, i + SHORTEST, true);
            }
        }
        return pieces(text, shared);
    }

    private static List<Piece> pieces(String text, boolean[] shared) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || shared[i] != shared[from]) {
                pieces.add(new Piece(text.substring(from, i), shared[from]));
                from = i;
            }
        }
        return pieces;
    }
}
