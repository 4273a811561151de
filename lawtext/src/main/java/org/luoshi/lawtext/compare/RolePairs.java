package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** The pairs among units of one role: the single ones, those that were split or merged, and what has no counterpart. */
final class RolePairs {
    private final List<Unit> olds;
    private final List<Unit> news;
    private final Pairing pairing;
    private final List<Pair> pairs = new ArrayList<>();

    private RolePairs(List<Unit> olds, List<Unit> news) {
        this.olds = olds;
        this.news = news;
        this.pairing = new Pairing(folded(olds), folded(news));
    }

    static List<Pair> of(List<Unit> olds, List<Unit> news, boolean parts) {
        var role = new RolePairs(olds, news);
        Role what = olds.isEmpty() ? Role.PASSAGE : olds.getFirst().role();
        if (what == Role.TITLE || what == Role.HEADING || what == Role.CONTENTS) {
            SameLabel.pair(role.pairing, olds, news);
        }
        role.write(role.pairing.links(parts && what == Role.ARTICLE));
        return role.pairs;
    }

    private static List<Folded> folded(List<Unit> units) {
        return units.stream().map(unit -> Folded.of(unit.words())).toList();
    }

    private void write(Collection<Link> links) {
        BitSet inOrder = pairing.inOrder();
        var goneOld = new BitSet(olds.size());
        var goneNew = new BitSet(news.size());
        for (List<Link> family : Families.of(links, olds.size(), news.size())) {
            family.forEach(link -> goneOld.set(link.old()));
            family.forEach(link -> goneNew.set(link.now()));
            if (family.size() == 1) {
                single(family.getFirst(), inOrder.get(family.getFirst().old()));
            } else {
                pairs.addAll(new Family(family, olds, news, pairing).pairs());
            }
        }
        for (int i = goneOld.nextClearBit(0); i < olds.size(); i = goneOld.nextClearBit(i + 1)) {
            pairs.add(new Pair(
                    olds.get(i), null, PairKind.DELETED, lone(olds.get(i).words(), "")));
        }
        for (int j = goneNew.nextClearBit(0); j < news.size(); j = goneNew.nextClearBit(j + 1)) {
            pairs.add(new Pair(
                    null, news.get(j), PairKind.INSERTED, lone("", news.get(j).words())));
        }
    }

    private static List<Change> lone(String before, String after) {
        return before.isEmpty() && after.isEmpty() ? List.of() : List.of(Change.edit(before, after));
    }

    private void single(Link link, boolean inOrder) {
        List<Change> changes = Changes.between(
                pairing.old.units.get(link.old()), pairing.now.units.get(link.now()), pairing.edit(link.old()));
        PairKind kind = inOrder ? Changes.anyOfWords(changes) ? PairKind.CHANGED : PairKind.SAME : PairKind.MOVED;
        pairs.add(new Pair(olds.get(link.old()), news.get(link.now()), kind, changes));
    }
}
