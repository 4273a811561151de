package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Gives a confirmed instruction to its lead and co-handlers (交办): it becomes a matter, whose clocks begin when a unit has
 * received it. Sent twice, the second is refused as assigned.
 */
// law: 政府督查工作条例 (2020) art. 11 — items come from decisions of the government or instructions of its head
@Component
public class AssignInstruction {
    private final InstructionDesk desk;
    private final Ledgers ledgers;
    private final VisitMatters matters;
    private final CityDate date;

    AssignInstruction(InstructionDesk desk, Ledgers ledgers, VisitMatters matters, CityDate date) {
        this.desk = desk;
        this.ledgers = ledgers;
        this.matters = matters;
        this.date = date;
    }

    /**
     * What is assigned.
     *
     * @param signBy when units are to have signed for it; null for no date
     * @param coBy when the co-handlers' opinions are due; null for no date
     */
    public record Command(
            VisitId visit,
            UUID instruction,
            long version,
            @Nullable LocalDate signBy,
            @Nullable LocalDate coBy) {}

    /** The number of the matter. */
    public VisitResult<String> handle(Command c, Viewer by) {
        return desk.decide(
                new InstructionDesk.Of(c.visit(), c.instruction(), c.version()),
                new InstructionDesk.Deed("visit.assign", 0),
                by,
                (visit, instruction) -> {
                    if (!ledgers.assigns(visit.kind())) {
                        return VisitResult.refused(new VisitRefusal.MayNotAssign(visit.kind()));
                    }
                    var lacks = ledgers.lacks(instruction);
                    return lacks.isEmpty()
                            ? assign(visit, instruction, c, by)
                            : VisitResult.refused(new VisitRefusal.NotConcrete(lacks));
                });
    }

    private VisitResult<String> assign(Visit visit, Instruction i, Command c, Viewer by) {
        desk.kept(i.settled(InstructionState.ASSIGNED, "", "", date.today()));
        return matters.begin(
                visit,
                new VisitMatters.Start(
                        i.matterId(), Ledgers.PROCEDURE, VisitMatters.title(i.matter()), false, "assign"),
                carried(i, c),
                by);
    }

    private static Map<String, Value> carried(Instruction i, Command c) {
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("spoken", new Value.Text(i.asSpoken()));
        carried.put("spoken-on", new Value.Day(VisitMatters.saidOn(i)));
        carried.put("task", new Value.Text(i.matter()));
        carried.put("result", new Value.Text(i.result()));
        carried.put("units", VisitMatters.units(Objects.requireNonNull(i.lead()), i.coUnits()));
        carried.put("due-by", new Value.Day(Objects.requireNonNull(i.due())));
        if (c.signBy() != null) {
            carried.put("sign-by", new Value.Day(c.signBy()));
        }
        if (c.coBy() != null) {
            carried.put("co-by", new Value.Day(c.coBy()));
        }
        return carried;
    }
}
