package org.luoshi.lawtext.compare;

import java.util.List;

/**
 * Two texts side by side (修改前后对照).
 *
 * @param oldTitle the title before
 * @param newTitle the title after
 * @param pairs title, headings, articles and all other words in the order of the new text, what was deleted behind the
 *     unit it followed
 */
public record Comparison(String oldTitle, String newTitle, List<Pair> pairs) {
    /** The pairs of articles alone. */
    public List<Pair> articles() {
        return pairs.stream().filter(p -> p.unit().role() == Role.ARTICLE).toList();
    }

    /** All pairs but those of articles. */
    public List<Pair> others() {
        return pairs.stream().filter(p -> p.unit().role() != Role.ARTICLE).toList();
    }

    /** How many pairs of articles are of the kind. */
    public long count(PairKind kind) {
        return articles().stream().filter(p -> p.kind() == kind).count();
    }

    /** How many characters are marked as gone or new, numbers of articles included. */
    public int marked() {
        return pairs.stream()
                .mapToInt(p -> Changes.marked(p.changes()) + markedInLabel(p))
                .sum();
    }

    private static int markedInLabel(Pair pair) {
        String before = pair.old() == null ? "" : pair.old().label();
        String after = pair.now() == null ? "" : pair.now().label();
        return Changes.marked(Changes.between(before, after));
    }
}
