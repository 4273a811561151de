package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Words;

/** Units leaving and joining a run with one event; a unit has one part at a time. */
record Joining(List<Party> parties, List<Party> joined, List<Party> left) {

    static Joining of(Run run, Event event, Happening happening) {
        var day = happening.day();
        var released = leaving(run, event, happening);
        var assigned = assigned(event, happening);
        var parties = new ArrayList<Party>();
        var left = new ArrayList<Party>();
        for (var party : run.parties()) {
            var leaves = party.active() && (released.contains(party) || changesPart(party, assigned));
            parties.add(leaves ? party.released(day) : party);
            if (leaves) {
                left.add(party);
            }
        }
        var joined = joined(parties, assigned, day);
        parties.addAll(joined);
        return new Joining(parties, joined, left);
    }

    private static List<Party> leaving(Run run, Event event, Happening happening) {
        return switch (event.releases()) {
            case NONE -> List.of();
            case ALL -> run.activeParties();
            case PARTY -> run.holder(happening.party(event)).map(List::of).orElse(List.of());
        };
    }

    private static boolean changesPart(Party party, List<Value.Assigned> assigned) {
        return assigned.stream()
                .anyMatch(to -> to.unit().equals(party.unit()) && !to.part().equals(party.part()));
    }

    private static List<Party> joined(List<Party> parties, List<Value.Assigned> assigned, LocalDate day) {
        return assigned.stream()
                .filter(to -> parties.stream()
                        .noneMatch(party -> party.active() && party.unit().equals(to.unit())))
                .map(to -> new Party(to.unit(), to.part(), day, null))
                .toList();
    }

    private static List<Value.Assigned> assigned(Event event, Happening happening) {
        var adds = event.adds();
        return adds != null && happening.carried().get(adds) instanceof Value.Units(var units) ? units : List.of();
    }

    /** A unit cannot be given the part it has, nor be sent away and given the same part in one go. */
    static Optional<Refusal> refusal(Run run, Event event, Happening happening) {
        for (var to : assigned(event, happening)) {
            var same = run.holder(to.unit()).filter(party -> party.part().equals(to.part()));
            if (same.isPresent()) {
                return field(event)
                        .map(field -> new Refusal.Invalid(
                                field,
                                to.unit(),
                                new Words("该单位已经承担这一部分：" + to.unit(), "this unit has that part already: " + to.unit()),
                                null));
            }
        }
        return Optional.empty();
    }

    private static Optional<Field> field(Event event) {
        return event.carries().stream()
                .filter(field -> field.id().equals(event.adds()))
                .findFirst();
    }
}
