package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Looks for what an article lost to another one: a whole article taken into another (merged), or a paragraph that stands
 * in another article now (split). Words that a unit shares with its own counterpart are no evidence.
 */
final class Parts {
    /** The share of a part's weight that must be found elsewhere. */
    private static final double FOUND = 0.6;
    /** The share of a whole article's weight, when it stands next to the counterpart of the other. */
    private static final double FOUND_BESIDE = 0.45;
    /** The share of its letters that its own counterpart may have at most. */
    private static final double ACCOUNTED = 0.4;
    /** Shorter parts say too little. */
    private static final int SHORT = 12;
    /** Shorter runs of kept letters are chance. */
    private static final int CHANCE = 4;

    private static final int CANDIDATES = 6;

    private final Pairing pairing;
    private final Collection<Link> links;
    private final Half old;
    private final Half now;
    private final double[] score;

    /** One side: its counterparts, the letters they account for, and what is left of each unit. */
    private record Half(Side side, int[] partner, BitSet[] kept, int[][] rest) {
        static Half of(Side side, int[] partner) {
            return new Half(side, partner, new BitSet[side.size()], new int[side.size()][]);
        }
    }

    Parts(Pairing pairing, Collection<Link> links) {
        this.pairing = pairing;
        this.links = links;
        this.old = Half.of(pairing.old, pairing.toNew);
        this.now = Half.of(pairing.now, pairing.toOld);
        this.score = new double[Math.max(old.side.size(), now.side.size())];
        for (Link link : links) {
            keep(link, pairing.edit(link.old()));
        }
    }

    private void keep(Link link, List<Block> edit) {
        var before = new BitSet();
        var after = new BitSet();
        for (Block block : edit) {
            if (block.kept() && block.removed() >= CHANCE) {
                before.set(block.a0(), block.a1());
                after.set(block.b0(), block.b1());
            }
        }
        old.kept[link.old()] = before;
        now.kept[link.now()] = after;
    }

    void link() {
        for (int i = 0; i < old.side.size(); i++) {
            for (int found : holders(i, old, now)) {
                add(new Link(i, found));
            }
        }
        for (int j = 0; j < now.side.size(); j++) {
            for (int found : holders(j, now, old)) {
                add(new Link(found, j));
            }
        }
    }

    /** Two that have no other counterpart are simply a pair. */
    private void add(Link link) {
        if (links.add(link) && pairing.isFree(link.old(), link.now())) {
            pairing.pair(link.old(), link.now());
            keep(link, pairing.edit(link.old()));
        }
    }

    /** The units of the other side that have a part of the unit. */
    private List<Integer> holders(int unit, Half own, Half other) {
        int[] letters = own.side.units.get(unit).letters;
        BitSet kept = own.kept[unit];
        if (kept == null) {
            int[] all = own.side.bigrams[unit];
            return letters.length < SHORT ? List.of() : holder(unit, all, own, other, FOUND_BESIDE);
        }
        if (kept.cardinality() == letters.length) {
            return List.of();
        }
        var holders = new ArrayList<Integer>();
        for (int from = 0, to; from < letters.length; from = to + 1) {
            to = lineEnd(letters, from);
            if (to - from >= SHORT && kept.get(from, to).cardinality() <= ACCOUNTED * (to - from)) {
                int[] part = pairing.vocabulary.numbers(letters, from, to);
                holders.addAll(holder(unit, part, own, other, FOUND));
            }
        }
        return holders;
    }

    private static int lineEnd(int[] letters, int from) {
        int to = from;
        while (to < letters.length && letters[to] != '\n') {
            to++;
        }
        return to;
    }

    /** The unit of the other side that has most of the part beyond what it shares with its own counterpart. */
    private List<Integer> holder(int unit, int[] part, Half own, Half other, double beside) {
        double weight = pairing.vocabulary.weight(part);
        int best = -1;
        double most = 0;
        for (int candidate : other.side.candidates(part, CANDIDATES, score)) {
            double shared = pairing.vocabulary.shared(part, rest(other, candidate)) / weight;
            boolean near = other.partner[candidate] >= 0 && Math.abs(other.partner[candidate] - unit) == 1;
            if (shared > most && shared >= (near ? beside : FOUND)) {
                most = shared;
                best = candidate;
            }
        }
        return best < 0 ? List.of() : List.of(best);
    }

    /** The pairs of letters of a unit that its own counterpart does not account for. */
    private int[] rest(Half half, int unit) {
        BitSet kept = half.kept[unit];
        if (kept == null) {
            return half.side.bigrams[unit];
        }
        if (half.rest[unit] == null) {
            half.rest[unit] = unaccounted(half.side.units.get(unit).letters, kept);
        }
        return half.rest[unit];
    }

    private int[] unaccounted(int[] letters, BitSet kept) {
        int[] left = new int[letters.length];
        int count = 0;
        for (int i = kept.nextClearBit(0); i < letters.length; i = kept.nextClearBit(i + 1)) {
            left[count++] = letters[i];
        }
        return pairing.vocabulary.numbers(left, 0, count);
    }
}
