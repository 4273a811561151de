package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Articles that were split or merged: all old words of the family against all its new words, and the changes handed out
 * to its links so that each word is accounted for once.
 */
final class Family {
    private final List<Unit> olds;
    private final List<Unit> news;
    private final NavigableSet<Integer> from = new TreeSet<>();
    private final NavigableSet<Integer> to = new TreeSet<>();
    private final Map<Link, List<Change>> changes = new LinkedHashMap<>();
    private final Folded before;
    private final Folded after;
    private final int[] ownerBefore;
    private final int[] ownerAfter;

    Family(List<Link> links, List<Unit> olds, List<Unit> news, Pairing pairing) {
        this.olds = olds;
        this.news = news;
        for (Link link : links) {
            from.add(link.old());
            to.add(link.now());
            changes.put(link, new ArrayList<>());
        }
        before = Folded.joined(from.stream().map(pairing.old.units::get).toList());
        after = Folded.joined(to.stream().map(pairing.now.units::get).toList());
        ownerBefore = owners(from, pairing.old, before.size());
        ownerAfter = owners(to, pairing.now, after.size());
    }

    private static int[] owners(NavigableSet<Integer> units, Side side, int size) {
        int[] owners = new int[size];
        int at = 0;
        for (int unit : units) {
            for (int end = at + side.units.get(unit).size(); at < end; at++) {
                owners[at] = unit;
            }
        }
        return owners;
    }

    List<Pair> pairs() {
        for (Block block : Blocks.of(before.letters, after.letters)) {
            hand(block);
        }
        var pairs = new ArrayList<Pair>();
        changes.forEach((link, own) ->
                pairs.add(new Pair(olds.get(link.old()), news.get(link.now()), kind(link), List.copyOf(own))));
        return pairs;
    }

    private PairKind kind(Link link) {
        long mine = changes.keySet().stream().filter(l -> l.old() == link.old()).count();
        return mine > 1 ? PairKind.SPLIT : PairKind.MERGED;
    }

    /** Cuts a block where one article ends and the next begins. */
    private void hand(Block block) {
        int i = block.a0();
        int j = block.b0();
        while (i < block.a1() || j < block.b1()) {
            int i1 = end(ownerBefore, i, block.a1());
            int j1 = end(ownerAfter, j, block.b1());
            if (block.kept()) {
                int run = Math.min(i1 - i, j1 - j);
                kept(new Block(i, i + run, j, j + run, true));
                i += run;
                j += run;
            } else {
                gone(i, i1);
                come(j, j1);
                i = i1;
                j = j1;
            }
        }
    }

    private static int end(int[] owners, int from, int limit) {
        int end = from;
        while (end < limit && owners[end] == owners[from]) {
            end++;
        }
        return end;
    }

    private void kept(Block block) {
        List<Change> own = changes.get(new Link(ownerBefore[block.a0()], ownerAfter[block.b0()]));
        if (own == null) {
            gone(block.a0(), block.a1());
            come(block.b0(), block.b1());
        } else {
            Changes.write(block, before, after, own);
        }
    }

    /** To the last link of the old unit that has words already, else to its first. */
    private void gone(int i, int i1) {
        if (i < i1) {
            int unit = ownerBefore[i];
            own(changes.keySet().stream().filter(link -> link.old() == unit).toList())
                    .add(Change.edit(before.piece(i, i1), ""));
        }
    }

    private void come(int j, int j1) {
        if (j < j1) {
            int unit = ownerAfter[j];
            own(changes.keySet().stream().filter(link -> link.now() == unit).toList())
                    .add(Change.edit("", after.piece(j, j1)));
        }
    }

    private List<Change> own(List<Link> links) {
        List<Change> own = at(links.getFirst());
        for (Link link : links) {
            own = at(link).isEmpty() ? own : at(link);
        }
        return own;
    }

    private List<Change> at(Link link) {
        return Objects.requireNonNull(changes.get(link));
    }
}
