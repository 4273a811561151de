package org.luoshi.platform.demo;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Person;

/**
 * The demo's city as it was built: where to find who.
 *
 * @param units organisations by the key of {@code demo/units.csv}: {@code education}, {@code deputy-affairs}
 * @param contacts whoever handles suggestions in a unit, by the same key
 * @param heads principal heads, by the same key
 * @param closed the session whose suggestions are all concluded
 * @param current the session of this year
 * @param deputies deputies in office today, by delegation and in the order of the roll
 * @param members 委员 of the standing committee, in the order of the register
 */
record City(
        Map<String, OrganisationId> units,
        Map<String, Person> contacts,
        Map<String, Person> heads,
        CongressSession closed,
        CongressSession current,
        List<Deputy> deputies,
        List<Person> members) {

    OrganisationId unit(String key) {
        return named(units, key);
    }

    Person contact(String key) {
        return named(contacts, key);
    }

    Person head(String key) {
        return named(heads, key);
    }

    static <T> T named(Map<String, T> map, String key) {
        T found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("the demo has no " + key);
        }
        return found;
    }
}
