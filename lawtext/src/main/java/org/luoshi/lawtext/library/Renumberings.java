package org.luoshi.lawtext.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;

/**
 * Where the articles of one version stand in another, told by their words; each pair of versions is compared once.
 *
 * <p>An article that reads much the same under its own number stays; else it is where the most of its words are, if more
 * than half of them are there. Everything else counts as gone.
 */
public final class Renumberings {
    private static final double ALIKE = 0.5;
    private static final int PIECE = 4;
    /** A piece that stands in more articles than this tells nothing about any of them. */
    private static final int COMMON = 12;

    private record Pair(Version old, Version now) {}

    private final Map<Pair, Map<ProvisionNumber, ProvisionNumber>> known = new ConcurrentHashMap<>();

    /** The number the article of the old version has now; null when the article is gone or was not there. */
    @Nullable
    ProvisionNumber now(Version old, Version now, ProvisionNumber number) {
        return known.computeIfAbsent(new Pair(old, now), Renumberings::compare).get(number);
    }

    private static Map<ProvisionNumber, ProvisionNumber> compare(Pair pair) {
        var places = new HashMap<String, List<Article>>();
        var byNumber = new HashMap<ProvisionNumber, Set<String>>();
        for (Article article : pair.now.articles()) {
            Set<String> pieces = pieces(article);
            byNumber.putIfAbsent(article.number(), pieces);
            pieces.forEach(piece ->
                    places.computeIfAbsent(piece, _ -> new ArrayList<>()).add(article));
        }
        var found = new HashMap<ProvisionNumber, ProvisionNumber>();
        for (Article article : pair.old.articles()) {
            ProvisionNumber now = now(article, byNumber, places);
            if (now != null) {
                found.putIfAbsent(article.number(), now);
            }
        }
        return found;
    }

    private static @Nullable ProvisionNumber now(
            Article old, Map<ProvisionNumber, Set<String>> byNumber, Map<String, List<Article>> places) {
        Set<String> pieces = pieces(old);
        Set<String> same = byNumber.getOrDefault(old.number(), Set.of());
        if (share(pieces, (int) pieces.stream().filter(same::contains).count()) >= ALIKE) {
            return old.number();
        }
        var counts = new HashMap<ProvisionNumber, Integer>();
        for (String piece : pieces) {
            List<Article> articles = places.getOrDefault(piece, List.of());
            if (articles.size() <= COMMON) {
                articles.forEach(article -> counts.merge(article.number(), 1, Integer::sum));
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> share(pieces, best.getValue()) > ALIKE)
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static double share(Set<String> pieces, int found) {
        return pieces.isEmpty() ? 0 : (double) found / pieces.size();
    }

    private static Set<String> pieces(Article article) {
        String words = Letters.fold(article.words());
        var pieces = new HashSet<String>();
        for (int i = 0; i + PIECE <= words.length(); i++) {
            pieces.add(words.substring(i, i + PIECE));
        }
        return pieces;
    }
}
