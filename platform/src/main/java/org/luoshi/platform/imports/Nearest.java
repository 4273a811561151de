package org.luoshi.platform.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds what was probably meant: 机构名 for 机构名称. */
final class Nearest {
    private Nearest() {}

    /** The most alike, if any shares a letter. */
    static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> likeness(written, word) > 0)
                .max(Comparator.comparingDouble(word -> likeness(written, word)));
    }

    private static double likeness(String one, String other) {
        Set<String> shared = grams(one);
        Set<String> all = grams(other);
        int both = shared.size() + all.size();
        shared.retainAll(all);
        return both == 0 ? 0 : 2.0 * shared.size() / both;
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            grams.add(text.substring(i, i + 1));
            grams.add(text.substring(i, Math.min(i + 2, text.length())));
        }
        return grams;
    }
}
