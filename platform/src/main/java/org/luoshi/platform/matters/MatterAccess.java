package org.luoshi.platform.matters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.springframework.stereotype.Component;

/**
 * Who may see which matter, row by row.
 *
 * <p>A draft is seen by the people tied to it and by roles that may act on every draft of its kind (a window clerk), by
 * nobody else, not even the office. Past the draft: those who read all, units with a part in it, the people tied to it.
 */
@Component
public class MatterAccess {
    private final ProcedureLibrary procedures;

    MatterAccess(ProcedureLibrary procedures) {
        this.procedures = procedures;
    }

    public boolean maySee(Matter matter, Mover mover) {
        if (matter.isTiedTo(mover.person())) {
            return true;
        }
        Procedure procedure = matter.run().procedure();
        if (matter.run().currentStep().kind() == Step.Kind.START) {
            return draftRoles(procedure).stream().anyMatch(mover.roles()::contains);
        }
        return mover.readsAll()
                || matter.hasParty(mover.unit())
                || runsIt(procedure).stream().anyMatch(mover.roles()::contains);
    }

    /** A condition on table alias {@code m} that holds for exactly the rows this mover may see. */
    Visible visible(Mover mover) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("mover_person", mover.person() == null ? "" : mover.person());
        params.put("mover_unit", mover.unit() == null ? "" : mover.unit());
        params.put("mover_all", mover.readsAll());
        params.put("mover_drafts", orNone(procedures(mover, MatterAccess::draftRoles)));
        params.put("mover_runs", orNone(procedures(mover, MatterAccess::runsIt)));
        String sql = """
                (exists (select 1 from matter_person vp where vp.matter = m.id and vp.person = :mover_person)
                 or (m.step_kind = 'START' and m.procedure in (:mover_drafts))
                 or (m.step_kind <> 'START' and (:mover_all or m.procedure in (:mover_runs)
                     or exists (select 1 from matter_party vu where vu.matter = m.id and vu.unit = :mover_unit))))
                """;
        return new Visible(sql, params);
    }

    /** SQL condition and its parameters. */
    record Visible(String sql, Map<String, Object> params) {}

    private interface RolesOf {
        Set<String> of(Procedure procedure);
    }

    private List<String> procedures(Mover mover, RolesOf roles) {
        return procedures.ids().stream()
                .filter(id -> roles.of(procedures.here(id)).stream().anyMatch(mover.roles()::contains))
                .toList();
    }

    /** Roles that may act on any draft of this procedure, whoever made it. */
    private static Set<String> draftRoles(Procedure procedure) {
        Set<String> starts = procedure.steps().stream()
                .filter(s -> s.kind() == Step.Kind.START)
                .map(Step::id)
                .collect(java.util.stream.Collectors.toSet());
        return procedure.events().stream()
                .filter(e -> e.from().stream().anyMatch(starts::contains))
                .flatMap(e -> e.permits().stream())
                .filter(p -> p.relation().equals(Permit.ANY))
                .map(Permit::role)
                .collect(java.util.stream.Collectors.toSet());
    }

    /** Roles that act in this procedure for every matter, not only for their own. */
    private static Set<String> runsIt(Procedure procedure) {
        return procedure.events().stream()
                .flatMap(e -> e.permits().stream())
                .filter(p -> p.relation().equals(Permit.ANY))
                .map(Permit::role)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> orNone(List<String> ids) {
        return ids.isEmpty() ? List.of("-") : ids;
    }
}
