package org.luoshi.platform.demo;

import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which turns the suggestions of a year take. A closed year has fixed numbers of each turn, spread by a seed: 24 returns
 * (9 of them refused), 30 extensions, 12 late replies, 14 dissatisfied once, 2 twice, 6 never rated, 18 key.
 */
final class DemoYears {
    static final int CLOSED_SUGGESTIONS = 404;
    static final int CURRENT_SUGGESTIONS = 132;
    private static final int KEY = 18;

    /** Twins of closed-year suggestions, merged into them: answered each, counted once. */
    static final int MERGED = 6;

    /** Where some stories of the current year stand still, so that every state is there. */
    static final Map<Integer, String> STAND_STILL = Map.ofEntries(
            Map.entry(8, "rate"),
            Map.entry(18, "rate"),
            Map.entry(20, "convene"),
            Map.entry(64, "submit"),
            Map.entry(65, "accept"),
            Map.entry(66, "accept"),
            Map.entry(68, "forward"),
            Map.entry(69, "forward"));

    /** Key suggestions of the current year that are divided into parts. */
    static final Set<Integer> DIVIDED = Set.of(2, 14, 26, 38, 50);

    private DemoYears() {}

    /** Turns of the closed year's suggestion {@code i} of 404. */
    static SuggestionStory.Turns closed(int i) {
        Random random = new Random(2025_000L + i);
        boolean key = i % 22 == 0 && i / 22 < KEY;
        boolean returned = i % 17 == 3;
        boolean extended = !returned && i % 13 == 5;
        int dissatisfied = i % 29 == 7 ? 1 : i % 202 == 100 ? 2 : 0;
        return new SuggestionStory.Turns(
                i % 7 != 6,
                i % 3 == 1,
                i % 5 != 4,
                returned,
                i % 34 == 3,
                extended,
                !returned && !extended && i % 33 == 12,
                dissatisfied == 0 && i % 67 == 40,
                key,
                key || i % 9 != 8,
                key ? "A" : category(random),
                dissatisfied,
                "");
    }

    /** Turns of the current year's suggestion {@code i}: the same city, a little slower. */
    static SuggestionStory.Turns current(int i) {
        Random random = new Random(2026_000L + i);
        String stopped = i == 61 ? "returned" : i == 62 ? "letter" : i == 63 ? "withdrawn" : "";
        return new SuggestionStory.Turns(
                i < 110,
                i % 3 == 0,
                i % 4 != 3,
                i % 11 == 4,
                i % 22 == 4,
                i % 9 == 5,
                i % 6 == 1,
                false,
                i % 12 == 2,
                true,
                category(random),
                i % 10 == 8 ? 1 : i % 40 == 20 ? 2 : 0,
                stopped);
    }

    private static String category(Random random) {
        int n = random.nextInt(100);
        return n < 56 ? "A" : n < 80 ? "B" : n < 92 ? "C" : "D";
    }
}
