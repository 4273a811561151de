package org.luoshi.procedure.run;

import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;

/** Who may cause an event: role and relation to the matter. */
final class Permits {
    private Permits() {}

    static boolean allow(Event event, Actor actor, Run run) {
        for (var permit : event.permits()) {
            if (allows(permit, actor, run)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allows(Permit permit, Actor actor, Run run) {
        return actor.roles().contains(permit.role())
                && switch (permit.relation()) {
                    case Permit.ANY -> true;
                    case Permit.OWNER -> actor.owner();
                    case Permit.PARTY -> run.holder(actor.unit()).isPresent();
                    default ->
                        run.holder(actor.unit())
                                .filter(party -> party.part().equals(permit.relation()))
                                .isPresent();
                };
    }

    /** The refusal for an actor no permit allows: the wrong unit is told so, everybody else who may. */
    static Refusal refusal(Event event, Actor actor, Run run) {
        var unit = actor.unit();
        if (unit != null && run.holder(unit).isEmpty() && wouldDoForAParty(event, actor)) {
            return new Refusal.NotAParty(unit);
        }
        return new Refusal.NotPermitted(
                event,
                event.permits().stream()
                        .map(permit -> new Refusal.NotPermitted.Allowed(permit, words(permit, run.procedure())))
                        .toList());
    }

    private static boolean wouldDoForAParty(Event event, Actor actor) {
        return event.permits().stream()
                .anyMatch(permit -> actor.roles().contains(permit.role()) && isPart(permit.relation()));
    }

    static boolean isPart(String relation) {
        return !relation.equals(Permit.ANY) && !relation.equals(Permit.OWNER);
    }

    /** {@code handler/lead → 承办单位（主办） / Handling unit (Lead)}. */
    static Words words(Permit permit, Procedure procedure) {
        var role = procedure.roles().getOrDefault(permit.role(), new Words(permit.role(), permit.role()));
        return switch (permit.relation()) {
            case Permit.ANY, Permit.PARTY -> role;
            case Permit.OWNER -> new Words(role.zh() + "（本人）", role.en() + " (whose matter it is)");
            default -> {
                var part = procedure.parts().get(permit.relation());
                yield part == null
                        ? role
                        : new Words(role.zh() + "（" + part.zh() + "）", role.en() + " (" + part.en() + ")");
            }
        };
    }
}
