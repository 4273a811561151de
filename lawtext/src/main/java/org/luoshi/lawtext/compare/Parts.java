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

    Parts(Pairing pairing, Collection<Link> links) {
        this.pairing = pairing;
        this.links = links;
        this.old = new Half(pairing.old, pairing.toNew);
        this.now = new Half(pairing.now, pairing.toOld);
        this.score = new double[Math.max(old.side.size(), now.side.size())];
        links.forEach(this::keep);
    }

    private void keep(Link link) {
        var before = new BitSet();
        var after = new BitSet();
        for (Block block : pairing.edit(link.old())) {
            if (block.kept() && block.removed() >= CHANCE) {
                before.set(block.a0(), block.a1());
                after.set(block.b0(), block.b1());
            }
        }
        old.keep(link.old(), before);
        now.keep(link.now(), after);
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
            keep(link);
        }
    }

    /** The units of the other side that have a part of the unit. */
    private List<Integer> holders(int unit, Half own, Half other) {
        int[] letters = own.side.units.get(unit).letters;
        BitSet kept = own.kept(unit);
        var holders = new ArrayList<Integer>();
        if (kept == null) {
            if (letters.length >= SHORT) {
                holder(unit, own.side.bigrams[unit], other, FOUND_BESIDE, holders);
            }
        } else if (kept.cardinality() < letters.length) {
            for (int from = 0, to; from < letters.length; from = to + 1) {
                to = lineEnd(letters, from);
                if (to - from >= SHORT && kept.get(from, to).cardinality() <= ACCOUNTED * (to - from)) {
                    holder(unit, pairing.vocabulary.numbers(letters, from, to), other, FOUND, holders);
                }
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

    /** Adds the unit of the other side that has most of the part beyond what it shares with its own counterpart. */
    private void holder(int unit, int[] part, Half other, double beside, List<Integer> holders) {
        double weight = pairing.vocabulary.weight(part);
        int best = -1;
        double most = 0;
        for (int candidate : other.side.candidates(part, CANDIDATES, score)) {
            double shared = pairing.vocabulary.shared(part, other.left(candidate, pairing.vocabulary)) / weight;
            boolean near = other.partner[candidate] >= 0 && Math.abs(other.partner[candidate] - unit) == 1;
            if (shared > most && shared >= (near ? beside : FOUND)) {
                most = shared;
                best = candidate;
            }
        }
        if (best >= 0) {
            holders.add(best);
        }
    }
}
