package org.luoshi.lawtext.amend;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.text.Letters;

/** Which article of a new version goes on from which of the old, both in their order: those whose words are most alike. */
final class Pairing {
    private static final double ALIKE = 0.45;

    private final IdentityHashMap<Article, Article> before = new IdentityHashMap<>();
    private final IdentityHashMap<Article, Article> after = new IdentityHashMap<>();

    static Pairing of(List<Article> old, List<Article> now) {
        var pairing = new Pairing();
        double[][] alike = new double[old.size()][now.size()];
        List<Map<String, Integer>> left = old.stream().map(Pairing::pairs).toList();
        List<Map<String, Integer>> right = now.stream().map(Pairing::pairs).toList();
        for (int i = 0; i < old.size(); i++) {
            for (int j = 0; j < now.size(); j++) {
                alike[i][j] = alike(left.get(i), right.get(j));
            }
        }
        pairing.align(old, now, alike);
        return pairing;
    }

    private void align(List<Article> old, List<Article> now, double[][] alike) {
        double[][] best = new double[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                double pair = alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                before.put(now.get(j), old.get(i));
                after.put(old.get(i), now.get(j));
                i++;
                j++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
    }

    @Nullable
    Article before(Article article) {
        return before.get(article);
    }

    @Nullable
    Article after(Article article) {
        return after.get(article);
    }

    private static Map<String, Integer> pairs(Article article) {
        String text = Letters.fold(article.words());
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static double alike(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        int sum = 0;
        for (Map.Entry<String, Integer> entry : one.entrySet()) {
            common += Math.min(entry.getValue(), other.getOrDefault(entry.getKey(), 0));
            sum += entry.getValue();
        }
        for (int count : other.values()) {
            sum += count;
        }
        return sum == 0 ? 1 : 2.0 * common / sum;
    }
}
