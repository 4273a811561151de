package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which new article an old one became, told by words and order, never by number.
 *
 * <p>Articles with the same words come first, then those that are strongly alike, then what stands between two pairs in
 * the same order, then what is alike elsewhere. What is left of an article, or of a paragraph, is looked for in others:
 * that is a split or a merger. Time and memory grow with the length of the texts; every search is bounded.
 */
final class Pairing {
    /** So much alike that a pair in place goes before a better one elsewhere. */
    private static final double IN_PLACE = 0.4;
    /** So much alike that order need not help. */
    private static final double STRONG = 0.6;
    /** Less alike than this, two articles in the same place have nothing to do with each other. */
    private static final double LEAST = 0.14;
    /** Alike enough without the help of order. */
    private static final double ELSEWHERE = 0.35;

    private static final int CANDIDATES = 8;

    final Bigrams vocabulary = new Bigrams();
    final Side old;
    final Side now;
    /** For each old unit the new one that continues it, or -1. */
    final int[] toNew;
    /** For each new unit the old one that it continues, or -1. */
    final int[] toOld;

    private final Map<Integer, List<Block>> edits = new HashMap<>();

    private record Alike(int old, int now, double likeness) {}

    Pairing(List<Folded> olds, List<Folded> news) {
        old = new Side(olds, vocabulary);
        now = new Side(news, vocabulary);
        vocabulary.weigh(olds.size() + news.size());
        old.index();
        now.index();
        toNew = Order.unpaired(olds.size());
        toOld = Order.unpaired(news.size());
        new SameWords(this).pair();
        List<Alike> alike = alike();
        new Gaps(this, IN_PLACE).pair();
        take(alike, STRONG);
        new Gaps(this, LEAST).pair();
        take(alike, ELSEWHERE);
    }

    void pair(int from, int to) {
        toNew[from] = to;
        toOld[to] = from;
    }

    boolean isFree(int from, int to) {
        return toNew[from] < 0 && toOld[to] < 0;
    }

    /** From 0, nothing in common, to 1. */
    double likeness(int from, int to) {
        double both = old.weight[from] + now.weight[to];
        return both == 0 ? 0 : 2 * vocabulary.shared(old.bigrams[from], now.bigrams[to]) / both;
    }

    /** The pairs that continue each other, and with them what was split and merged. */
    Collection<Link> links(boolean parts) {
        var links = new TreeSet<Link>();
        for (int i = 0; i < toNew.length; i++) {
            if (toNew[i] >= 0) {
                links.add(new Link(i, toNew[i]));
            }
        }
        if (parts) {
            new Parts(this, links).link();
        }
        return links;
    }

    /** The edit from an old unit to the new one that continues it; worked out once. */
    List<Block> edit(int from) {
        List<Block> edit = edits.get(from);
        if (edit == null) {
            edit = Blocks.of(old.units.get(from).letters, now.units.get(toNew[from]).letters);
            edits.put(from, edit);
        }
        return edit;
    }

    /** The old places whose pairs kept their order. */
    BitSet inOrder() {
        return Order.kept(toNew);
    }

    private List<Alike> alike() {
        var alike = new ArrayList<Alike>();
        double[] score = new double[old.size()];
        for (int j = 0; j < now.size(); j++) {
            if (toOld[j] < 0) {
                for (int i : old.candidates(now.bigrams[j], CANDIDATES, score)) {
                    if (toNew[i] < 0) {
                        alike.add(new Alike(i, j, likeness(i, j)));
                    }
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Alike::likeness)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.old - pair.now)));
        return alike;
    }

    private void take(List<Alike> alike, double least) {
        for (Alike pair : alike) {
            if (pair.likeness >= least && isFree(pair.old, pair.now)) {
                pair(pair.old, pair.now);
            }
        }
    }
}
