package org.luoshi.platform.visits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Hands over by document what was said on a visit that may not assign (转交). Sent twice, the second is refused as handed
 * over.
 */
// law: 代表法 (2025) art. 31 — the working office passes it to the organ concerned; deputies do not deal with it
// themselves
@Component
public class HandOverInstruction {
    private final InstructionDesk desk;
    private final Ledgers ledgers;
    private final VisitMatters matters;
    private final CityDate date;

    HandOverInstruction(InstructionDesk desk, Ledgers ledgers, VisitMatters matters, CityDate date) {
        this.desk = desk;
        this.ledgers = ledgers;
        this.matters = matters;
        this.date = date;
    }

    /** What is handed over; {@code document} is the number of the letter. */
    public record Command(VisitId visit, UUID instruction, long version, String document) {}

    /** The number of the matter. */
    public VisitResult<String> handle(Command c, Viewer by) {
        return desk.decide(
                new InstructionDesk.Of(c.visit(), c.instruction(), c.version()),
                new InstructionDesk.Deed("visit.hand-over", 0),
                by,
                (visit, instruction) -> {
                    if (ledgers.assigns(visit.kind())) {
                        return VisitResult.refused(new VisitRefusal.AssignsItself(visit.kind()));
                    }
                    if (c.document().isBlank()) {
                        return VisitResult.refused(new VisitRefusal.Missing("document"));
                    }
                    return instruction.lead() == null
                            ? VisitResult.refused(new VisitRefusal.Missing("unit"))
                            : handOver(visit, instruction, c.document(), by);
                });
    }

    private VisitResult<String> handOver(Visit visit, Instruction i, String document, Viewer by) {
        desk.kept(i.settled(InstructionState.HANDED_OVER, "", document, date.today()));
        String opinion = i.matter().isEmpty() ? i.asSpoken() : i.matter();
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("document", new Value.Text(document.strip()));
        carried.put("opinion", new Value.Text(i.asSpoken()));
        carried.put("spoken-on", new Value.Day(VisitMatters.saidOn(i)));
        carried.put("units", VisitMatters.units(java.util.Objects.requireNonNull(i.lead()), i.coUnits()));
        return matters.begin(
                visit,
                new VisitMatters.Start(
                        i.matterId(), "visits/handover", VisitMatters.title(opinion), false, "hand-over"),
                carried,
                by);
    }
}
