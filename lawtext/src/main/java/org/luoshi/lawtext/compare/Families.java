package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links that hang together: those that share an old or a new unit, directly or through others. */
final class Families {
    private final int[] parent;

    private Families(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    static Collection<List<Link>> of(Collection<Link> links, int olds, int news) {
        var families = new Families(olds + news);
        links.forEach(link -> families.parent[families.root(link.old())] = families.root(olds + link.now()));
        Map<Integer, List<Link>> byRoot = new LinkedHashMap<>();
        for (Link link : links) {
            byRoot.computeIfAbsent(families.root(link.old()), _ -> new ArrayList<>())
                    .add(link);
        }
        return byRoot.values();
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
