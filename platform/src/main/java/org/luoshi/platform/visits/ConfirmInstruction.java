package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Makes concrete what was said (确认现场交办事项). What is written is kept; the instruction is confirmed once matter, unit,
 * measurable result and date are there, and stays unconfirmed until then. A second sending of one form is refused as stale.
 */
@Component
public class ConfirmInstruction {
    private final InstructionDesk desk;
    private final EntryChecks checks;
    private final Ledgers ledgers;

    ConfirmInstruction(InstructionDesk desk, EntryChecks checks, Ledgers ledgers) {
        this.desk = desk;
        this.checks = checks;
        this.ledgers = ledgers;
    }

    /**
     * What the secretary wrote; anything may be left out.
     *
     * @param version of the instruction the form was made for
     */
    public record Command(
            VisitId visit,
            UUID instruction,
            long version,
            String matter,
            String result,
            @Nullable OrganisationId lead,
            List<OrganisationId> coUnits,
            @Nullable LocalDate due) {}

    /** The instruction as it is now: confirmed, or still unconfirmed. */
    public VisitResult<Instruction> handle(Command c, Viewer by) {
        return desk.decide(
                new InstructionDesk.Of(c.visit(), c.instruction(), c.version()),
                new InstructionDesk.Deed(
                        "visit.confirm", Filled.of(c.matter(), c.result(), c.lead(), c.coUnits(), c.due())),
                by,
                (_, instruction) -> checks.ofUnits(c.lead(), c.coUnits())
                        .<VisitResult<Instruction>>map(VisitResult::refused)
                        .orElseGet(() -> VisitResult.done(desk.kept(
                                judged(instruction.written(c.matter(), c.result(), c.lead(), c.coUnits(), c.due()))))));
    }

    private Instruction judged(Instruction written) {
        return written.in(ledgers.lacks(written).isEmpty() ? InstructionState.CONFIRMED : InstructionState.UNCONFIRMED);
    }
}
