package org.luoshi.platform.suggestions.similar;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds suggestions of the same subject (同类建议): each text a bag of its characters and pairs of characters, the rare ones
 * weighing more, the title's three times; likeness is the cosine of two bags. 停车难 and 找不到车位 share 车, 位 and the
 * hospital they stand before: enough to stand near each other among a thousand.
 *
 * <p>What everybody writes (关于, 建议, 请, 加强) weighs next to nothing by itself: it stands in every text.
 */
public final class SimilarTexts {
    private static final int TITLE = 3;
    private static final double SINGLE = 0.4;

    private final Map<String, Map<String, Double>> bags = new HashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();

    /** A text with its name. */
    public record Text(String id, String title, String body) {}

    /**
     * One that is like it.
     *
     * @param likeness 0 nothing alike, 1 the same words
     */
    public record Like(String id, double likeness) {}

    public SimilarTexts(Collection<Text> texts) {
        Map<String, Map<String, Double>> raw = new HashMap<>();
        for (Text text : texts) {
            Map<String, Double> bag = bag(text);
            raw.put(text.id(), bag);
            bag.keySet().forEach(gram -> spread.merge(gram, 1, Integer::sum));
        }
        int all = texts.size();
        raw.forEach((id, bag) -> bags.put(id, weighed(bag, all)));
    }

    /** The most alike, itself left out, at most so many, none below the floor. */
    public List<Like> to(Text text, int most, double floor) {
        Map<String, Double> bag = weighed(bag(text), bags.size());
        return bags.entrySet().stream()
                .filter(other -> !other.getKey().equals(text.id()))
                .map(other -> new Like(other.getKey(), product(bag, other.getValue())))
                .filter(like -> like.likeness() >= floor)
                .sorted(Comparator.comparingDouble(Like::likeness).reversed().thenComparing(Like::id))
                .limit(most)
                .toList();
    }

    /** Grams with how often they stand there, dampened: the tenth 车 says little more than the second. */
    private static Map<String, Double> bag(Text text) {
        Map<String, Double> bag = new HashMap<>();
        count(Plain.of(text.title()), TITLE, bag);
        count(Plain.of(text.body()), 1, bag);
        bag.replaceAll((gram, n) -> (1 + Math.log(n)) * (gram.length() == 1 ? SINGLE : 1));
        return bag;
    }

    private static void count(String plain, double weight, Map<String, Double> bag) {
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) == ' ') {
                continue;
            }
            bag.merge(plain.substring(i, i + 1), weight, Double::sum);
            if (i + 1 < plain.length() && plain.charAt(i + 1) != ' ') {
                bag.merge(plain.substring(i, i + 2), weight, Double::sum);
            }
        }
    }

    /** Rare grams weigh more; the whole has length 1. */
    private Map<String, Double> weighed(Map<String, Double> bag, int all) {
        Map<String, Double> weighed = new HashMap<>();
        bag.forEach((gram, n) -> weighed.put(gram, n * rarity(gram, all)));
        double length =
                Math.sqrt(weighed.values().stream().mapToDouble(w -> w * w).sum());
        weighed.replaceAll((_, w) -> length == 0 ? 0 : w / length);
        return weighed;
    }

    private double rarity(String gram, int all) {
        return Math.log((all + 1.0) / (spread.getOrDefault(gram, 0) + 0.5));
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        boolean shorter = one.size() < other.size();
        Map<String, Double> few = shorter ? one : other;
        Map<String, Double> many = shorter ? other : one;
        return few.entrySet().stream()
                .mapToDouble(e -> e.getValue() * many.getOrDefault(e.getKey(), 0.0))
                .sum();
    }
}
