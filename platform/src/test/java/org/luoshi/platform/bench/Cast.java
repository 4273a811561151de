package org.luoshi.platform.bench;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.matters.Mover;

/**
 * Who plays in the life of one suggestion: a deputy, the unit that answers, the two offices. Their ids follow from their
 * numbers, so that whoever generates a life knows them too.
 */
record Cast(int deputyNumber, int unitNumber) {
    static final int DEPUTIES = 500;
    static final int UNITS = 60;
    static final String OFFICE = id("office");
    static final String GOVERNMENT = id("government");

    /** The cast of the so-many-th matter. */
    static Cast of(long matter) {
        return new Cast((int) (matter % DEPUTIES), (int) (matter % UNITS));
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(("bench-" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String person() {
        return id("person-" + deputyNumber);
    }

    String deputyAccount() {
        return id("deputy-" + deputyNumber);
    }

    String deputyName() {
        return "代表%04d".formatted(deputyNumber);
    }

    String unit() {
        return id("unit-" + unitNumber);
    }

    String handlerAccount() {
        return id("handler-" + unitNumber);
    }

    String handlerName() {
        return "承办%04d".formatted(unitNumber);
    }

    /** What of this cast stands in records, each with what another cast has instead. */
    Map<String, String> becoming(Cast other) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(person(), other.person());
        words.put(deputyAccount(), other.deputyAccount());
        words.put(deputyName(), other.deputyName());
        words.put(unit(), other.unit());
        words.put(handlerAccount(), other.handlerAccount());
        words.put(handlerName(), other.handlerName());
        return words;
    }

    Mover deputy() {
        return new Mover(deputyAccount(), deputyName(), Set.of("deputy"), null, person(), false);
    }

    Mover handler() {
        return new Mover(handlerAccount(), handlerName(), Set.of("handler"), unit(), null, false);
    }

    static Mover office() {
        return new Mover(OFFICE, "代表工作机构", Set.of("office"), null, null, true);
    }

    static Mover government() {
        return new Mover(GOVERNMENT, "政府办公厅", Set.of("government-office"), null, null, true);
    }
}
