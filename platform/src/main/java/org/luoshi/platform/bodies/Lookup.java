package org.luoshi.platform.bodies;

import java.util.List;

/** What a written name stands for: 市教育局 is one organisation, 教育局 perhaps several, 教玉局 none. */
public sealed interface Lookup {
    /** Exactly one organisation bears the name, now or formerly. */
    record Unique(Organisation organisation) implements Lookup {}

    /** Several do; a person has to choose. */
    record Ambiguous(List<Organisation> organisations) implements Lookup {}

    /** None does; these are written most alike, the nearest first. */
    record None(List<Organisation> nearest) implements Lookup {}
}
