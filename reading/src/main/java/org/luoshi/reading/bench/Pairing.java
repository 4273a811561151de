package org.luoshi.reading.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Pairs found and wanted one to one, the best fitting first. */
final class Pairing {
    private static final double ENOUGH = 0.5;

    private Pairing() {}

    record Pair(int found, int wanted, double fit) {}

    /** The pairs that fit at least by half. */
    static <F, W> List<Pair> of(List<F> found, List<W> wanted, ToDoubleBiFunction<F, W> fit) {
        var candidates = new ArrayList<Pair>();
        for (int f = 0; f < found.size(); f++) {
            for (int w = 0; w < wanted.size(); w++) {
                double fits = fit.applyAsDouble(found.get(f), wanted.get(w));
                if (fits >= ENOUGH) {
                    candidates.add(new Pair(f, w, fits));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Pair::fit).reversed());
        var usedFound = new HashSet<Integer>();
        var usedWanted = new HashSet<Integer>();
        return candidates.stream()
                .filter(pair -> !usedFound.contains(pair.found)
                        && !usedWanted.contains(pair.wanted)
                        && usedFound.add(pair.found)
                        && usedWanted.add(pair.wanted))
                .toList();
    }

    static <F, W> Score score(List<F> found, List<W> wanted, ToDoubleBiFunction<F, W> fit) {
        return new Score(of(found, wanted, fit).size(), found.size(), wanted.size());
    }
}
