package org.luoshi.platform.demo;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.matters.Mover;

/**
 * Who plays in the demo: the movers behind every act.
 *
 * @param deputies deputies in office, in the order of the roll
 * @param units working units by id and name
 * @param readers ids of the accounts that have an inbox
 */
record DemoCast(
        Mover office,
        Mover governmentOffice,
        Mover supervisor,
        Mover chairperson,
        String committee,
        List<Deputy> deputies,
        List<Unit> units,
        List<String> readers) {

    /** A working unit. */
    record Unit(String id, String name) {}

    Unit unit(String part) {
        return units.stream()
                .filter(u -> u.name().contains(part))
                .findFirst()
                .orElseGet(() -> units.get(Math.floorMod(part.hashCode(), units.size())));
    }

    Deputy deputy(int index) {
        return deputies.get(Math.floorMod(index, deputies.size()));
    }

    static Mover mover(Deputy deputy) {
        String person = deputy.person().id().toString();
        return new Mover("person:" + person, deputy.person().name(), Set.of("deputy"), null, person, false);
    }

    static Mover mover(Unit unit) {
        return new Mover("unit:" + unit.id(), unit.name() + "经办人", Set.of("handler"), unit.id(), null, false);
    }
}
