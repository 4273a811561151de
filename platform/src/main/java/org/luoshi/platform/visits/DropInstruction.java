package org.luoshi.platform.visits;

import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Sets aside, with a reason, what was said and is not to be assigned (不作交办). It stays readable for those inside. */
@Component
public class DropInstruction {
    private final InstructionDesk desk;
    private final CityDate date;

    DropInstruction(InstructionDesk desk, CityDate date) {
        this.desk = desk;
        this.date = date;
    }

    public VisitResult<Instruction> handle(VisitId visit, UUID instruction, long version, String reason, Viewer by) {
        return desk.decide(
                new InstructionDesk.Of(visit, instruction, version),
                new InstructionDesk.Deed("visit.drop", Filled.of(reason)),
                by,
                (_, i) -> reason.isBlank()
                        ? VisitResult.refused(new VisitRefusal.Missing("reason"))
                        : VisitResult.done(desk.kept(i.settled(InstructionState.DROPPED, reason, "", date.today()))));
    }
}
