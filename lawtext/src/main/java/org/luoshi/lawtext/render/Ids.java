package org.luoshi.lawtext.render;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * Gives out identifiers of ASCII letters, each once: {@code chp_1__art_1__para_2}; 第一百二十条之一 is {@code art_120-1}; a number
 * that stands twice is {@code art_5} and {@code art_5_2}.
 */
final class Ids {
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> counted = new HashMap<>();

    /** An identifier for a numbered part; without a number it is counted: {@code dvs_nn_1}. */
    String next(String parent, String kind, ProvisionNumber number) {
        return number.value() > 0 ? unique(joined(parent, kind + "_" + number.ascii())) : counted(parent, kind + "_nn");
    }

    String next(String parent, String kind, int number) {
        return unique(joined(parent, kind + "_" + number));
    }

    /** An identifier for a part that carries no number: the first is 1. */
    String counted(String parent, String kind) {
        String name = joined(parent, kind);
        return unique(name + "_" + counted.merge(name, 1, Integer::sum));
    }

    private static String joined(String parent, String own) {
        return parent.isEmpty() ? own : parent + "__" + own;
    }

    private String unique(String id) {
        String unique = id;
        while (!given.add(unique)) {
            unique = id + "_" + counted.merge(id + " again", 2, (before, _) -> before + 1);
        }
        return unique;
    }
}
