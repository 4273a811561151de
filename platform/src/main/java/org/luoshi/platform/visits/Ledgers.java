package org.luoshi.platform.visits;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Each organ's visits stand in a ledger of their own (分账). Who keeps it, and what its visits may do with an instruction,
 * are settings of {@code procedures/visits/assignment.yaml}, which a place's profile may change.
 */
@Component
public class Ledgers {
    static final String PROCEDURE = "visits/assignment";

    private final ProcedureLibrary procedures;

    Ledgers(ProcedureLibrary procedures) {
        this.procedures = procedures;
    }

    /** Whether the one who speaks on such a visit may assign there and then; else what was said is handed over by document. */
    // law: 政府督查工作条例 (2020) art. 11 — items come from decisions of the government or instructions of its head
    // law: 代表法 (2025) art. 31 — deputies on a visit do not deal with problems themselves
    public boolean assigns(VisitKind kind) {
        return setting("assigns").contains(kind.code());
    }

    /** Whether one of the viewer's roles keeps the ledger of these visits. */
    boolean keeps(VisitKind kind, Viewer viewer) {
        return viewer.may(VisitAccess.MANAGE)
                && Set.copyOf(setting("keeps-" + kind.code())).stream().anyMatch(viewer.roles()::contains);
    }

    /** The kinds whose ledgers the viewer keeps. */
    public List<VisitKind> keptBy(Viewer viewer) {
        return List.of(VisitKind.values()).stream()
                .filter(kind -> keeps(kind, viewer))
                .toList();
    }

    /** Word before the year in a visit's number: {@code 政访}. */
    String word(VisitKind kind) {
        return setting("number-" + kind.code()).getFirst();
    }

    /** What counts as a result that can be checked. */
    Measure measure() {
        return new Measure(setting("vague"), setting("checkable"));
    }

    /** What the instruction still lacks before it can be assigned. */
    public Set<Lack> lacks(Instruction instruction) {
        return measure().lacks(instruction);
    }

    /** Words in what was said that give a direction and no result. */
    public List<String> vagueIn(Instruction instruction) {
        return measure().vagueIn(instruction.asSpoken());
    }

    private List<String> setting(String name) {
        return procedures.here(PROCEDURE).settings().getOrDefault(name, List.of());
    }
}
