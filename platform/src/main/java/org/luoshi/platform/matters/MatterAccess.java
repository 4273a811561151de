package org.luoshi.platform.matters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.springframework.stereotype.Component;

/**
 * Who may see which matter, row by row.
 *
 * <p>A draft is seen by the people tied to it and by roles that may act on every draft of its kind (a window clerk), by
 * nobody else, not even the office. Past the draft: roles that act in every matter of its kind, units with a part in it,
 * the people tied to it; and those who read all, where neither the procedure is private nor the matter confidential.
 */
@Component
public class MatterAccess {
    private static final String PAST_DRAFT = "m.step_kind <> 'START'";
    private static final String DRAFT = "m.step_kind = 'START'";

    private final ProcedureLibrary procedures;

    MatterAccess(ProcedureLibrary procedures) {
        this.procedures = procedures;
    }

    public boolean maySee(Matter matter, Mover mover) {
        return mover.identities().stream().anyMatch(as -> sees(matter, as));
    }

    private boolean sees(Matter matter, Mover mover) {
        if (matter.isTiedTo(mover.person())) {
            return true;
        }
        Procedure procedure = matter.run().procedure();
        if (matter.run().currentStep().kind() == Step.Kind.START) {
            return draftRoles(procedure).stream().anyMatch(mover.roles()::contains);
        }
        return (mover.readsAll() && !isPrivate(procedure) && !matter.confidential())
                || matter.hasParty(mover.unit())
                || runsIt(procedure).stream().anyMatch(mover.roles()::contains);
    }

    /** A condition on table alias {@code m} that holds for exactly the rows this mover may see. */
    Visible visible(Mover mover) {
        return visible(mover, "");
    }

    /**
     * As {@link #visible(Mover)}, for rows of one procedure, where it is known: what its roles may see is settled here once,
     * and a list of many rows asks it of none.
     *
     * @param procedure the id of the rows' procedure, or empty where it may be any
     */
    Visible visible(Mover mover, String procedure) {
        Map<String, Object> params = new LinkedHashMap<>();
        List<String> any = new ArrayList<>();
        Optional<Procedure> known = procedures.find(procedure);
        for (Mover as : mover.identities()) {
            String prefix = "mover" + any.size();
            any.add(known.map(one -> condition(as, prefix, params, one))
                    .orElseGet(() -> condition(as, prefix, params)));
        }
        String sql = "(" + String.join(" or ", any) + ")";
        boolean runs = known.map(MatterAccess::runsIt).stream()
                .anyMatch(roles -> mover.identities().stream().anyMatch(as -> has(as, roles)));
        return new Visible(sql, runs ? List.of(PAST_DRAFT, DRAFT + " and " + sql) : List.of(sql), params);
    }

    /** The condition for one identity; {@code prefix} keeps its parameters apart. */
    private String condition(Mover mover, String prefix, Map<String, Object> params) {
        params.put(prefix + "_all", mover.readsAll());
        params.put(prefix + "_private", orNone(privateOnes()));
        params.put(prefix + "_drafts", orNone(procedures(mover, MatterAccess::draftRoles)));
        params.put(prefix + "_runs", orNone(procedures(mover, MatterAccess::runsIt)));
        return tied(
                "(:me_all and not m.confidential and m.procedure not in (:me_private)) or m.procedure in (:me_runs)",
                "m.procedure in (:me_drafts)",
                mover,
                prefix,
                params);
    }

    private static String condition(Mover mover, String prefix, Map<String, Object> params, Procedure procedure) {
        boolean all = mover.readsAll() && !isPrivate(procedure);
        return tied(
                has(mover, runsIt(procedure)) ? "true" : all ? "not m.confidential" : "false",
                has(mover, draftRoles(procedure)) ? "true" : "false",
                mover,
                prefix,
                params);
    }

    private static boolean has(Mover mover, Set<String> roles) {
        return roles.stream().anyMatch(mover.roles()::contains);
    }

    /** By role past the draft, by role as a draft; and by a unit's part or a person's tie. */
    private static String tied(String past, String draft, Mover mover, String prefix, Map<String, Object> params) {
        params.put(prefix + "_person", mover.person() == null ? "" : mover.person());
        params.put(prefix + "_unit", mover.unit() == null ? "" : mover.unit());
        return """
                ((m.step_kind <> 'START' and (%s
                     or exists (select 1 from matter_party vu where vu.matter = m.id and vu.unit = :me_unit)))
                 or (m.step_kind = 'START' and %s)
                 or exists (select 1 from matter_person vp where vp.matter = m.id and vp.person = :me_person))
                """.formatted(past, draft).replace(":me_", ":" + prefix + "_");
    }

    /** A procedure about people's private affairs ({@code private: ["yes"]}): reading everything else does not open it. */
    static boolean isPrivate(Procedure procedure) {
        return procedure.settings().getOrDefault("private", List.of()).contains("yes");
    }

    private List<String> privateOnes() {
        return procedures.ids().stream()
                .filter(id -> isPrivate(procedures.here(id)))
                .toList();
    }

    /**
     * A condition and its parameters.
     *
     * @param parts conditions of which a row meets at most one, and one exactly where it meets {@code sql}: whoever sees all
     *     past the draft has that counted along an index made for it
     */
    record Visible(String sql, List<String> parts, Map<String, Object> params) {}

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
    static Set<String> runsIt(Procedure procedure) {
        return procedure.events().stream()
                .flatMap(e -> e.permits().stream())
                .filter(p -> p.relation().equals(Permit.ANY))
                .map(Permit::role)
                .filter(role -> !Matter.Person.ROLES.contains(role))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> orNone(List<String> ids) {
        return ids.isEmpty() ? List.of("-") : ids;
    }
}
