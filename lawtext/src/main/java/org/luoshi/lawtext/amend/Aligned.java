package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.lawtext.text.Letters;

/**
 * Which paragraph or item of the new text goes on from which of the old, both in their order: the same words first, then
 * those most alike.
 *
 * @param pairs from the top; of what was deleted only the old is there, of what was added only the new ({@code NONE})
 */
record Aligned(List<Pair> pairs) {
    static final int NONE = -1;
    /** Less alike than this, one was deleted and the other added. */
    private static final double LEAST = 0.4;

    record Pair(int old, int now) {
        boolean isDeleted() {
            return now == NONE;
        }

        boolean isAdded() {
            return old == NONE;
        }
    }

    /** The pairs in runs: what was deleted together, what was added together, the others one by one. */
    List<List<Pair>> runs() {
        var runs = new ArrayList<List<Pair>>();
        for (Pair pair : pairs) {
            Pair last = runs.isEmpty() ? null : runs.getLast().getLast();
            boolean goesOn =
                    last != null && ((pair.isDeleted() && last.isDeleted()) || (pair.isAdded() && last.isAdded()));
            if (goesOn) {
                runs.getLast().add(pair);
            } else {
                runs.add(new ArrayList<>(List.of(pair)));
            }
        }
        return runs;
    }

    static Aligned of(List<String> old, List<String> now) {
        double[][] best = new double[old.size() + 1][now.size() + 1];
        double[][] alike = new double[old.size()][now.size()];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                alike[i][j] = alike(old.get(i), now.get(j));
                double pair = alike[i][j] >= LEAST ? alike[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var pairs = new ArrayList<Pair>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            boolean both = i < old.size() && j < now.size();
            if (both && alike[i][j] >= LEAST && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (j >= now.size() || (both && best[i][j] == best[i + 1][j])) {
                pairs.add(new Pair(i++, NONE));
            } else {
                pairs.add(new Pair(NONE, j++));
            }
        }
        return new Aligned(replaced(pairs));
    }

    /** What was deleted where something else was added was replaced. */
    private static List<Pair> replaced(List<Pair> pairs) {
        var out = new ArrayList<Pair>();
        var gone = new ArrayList<Pair>();
        for (Pair pair : pairs) {
            if (pair.isDeleted()) {
                gone.add(pair);
            } else if (pair.isAdded() && !gone.isEmpty()) {
                out.add(new Pair(gone.removeFirst().old, pair.now));
            } else {
                out.addAll(gone);
                gone.clear();
                out.add(pair);
            }
        }
        out.addAll(gone);
        return Collections.unmodifiableList(out);
    }

    /** 1 when all the same, 0 when nothing is: by the pairs of letters both have. */
    static double alike(String one, String other) {
        Map<String, Integer> left = letters(one);
        Map<String, Integer> right = letters(other);
        int common = 0;
        int sum = 0;
        for (Map.Entry<String, Integer> entry : left.entrySet()) {
            common += Math.min(entry.getValue(), right.getOrDefault(entry.getKey(), 0));
            sum += entry.getValue();
        }
        for (int count : right.values()) {
            sum += count;
        }
        return sum == 0 ? 1 : 2.0 * common / sum;
    }

    private static Map<String, Integer> letters(String words) {
        String text = Letters.fold(words);
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        }
        return pairs;
    }
}
