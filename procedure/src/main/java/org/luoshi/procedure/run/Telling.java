package org.luoshi.procedure.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Permit;

/** Who is told of an event: an event about one unit tells that unit (and those it brought in), others tell all. */
record Telling(Event event, @Nullable String party, Joining joining) {

    List<Told> told() {
        return event.notifies().stream().map(to -> new Told(to, units(to))).toList();
    }

    private List<String> units(Permit to) {
        if (!Permits.isPart(to.relation())) {
            return List.of();
        }
        var concerned = concerned().filter(unit -> holds(unit, to.relation()));
        var about = concerned.filter(unit -> party == null || isMeant(unit, to.relation()));
        return List.copyOf(new LinkedHashSet<>(about.map(Party::unit).toList()));
    }

    /** Everyone with a part before or after. */
    private Stream<Party> concerned() {
        return Stream.concat(joining.left().stream(), joining.parties().stream().filter(Party::active));
    }

    private static boolean holds(Party unit, String relation) {
        return relation.equals(Permit.PARTY) || unit.part().equals(relation);
    }

    /** Of several with the part meant: the event's own unit if it has that part, else all. */
    private boolean isMeant(Party unit, String relation) {
        var own = concerned().anyMatch(p -> p.unit().equals(party) && holds(p, relation));
        return !own || unit.unit().equals(party) || joining.joined().contains(unit);
    }
}
