package org.luoshi.platform.visits;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.springframework.stereotype.Component;

/** Where every act on an instruction passes: it is still open, and it is the one the form was made for. */
@Component
class InstructionDesk {
    private final VisitDesk desk;
    private final Instructions instructions;

    InstructionDesk(VisitDesk desk, Instructions instructions) {
        this.desk = desk;
        this.instructions = instructions;
    }

    /** The instruction an act is about, and the version its form was made for. */
    record Of(VisitId visit, UUID instruction, long version) {}

    /**
     * What is to be done with it.
     *
     * @param fields how many were typed for it; 0 where its matter carries them
     */
    record Deed(String action, int fields) {
        private Act of(Of of) {
            return fields == 0
                    ? Act.in(of.visit(), action, "instruction", of.instruction())
                    : Act.in(of.visit(), action, "instruction", of.instruction(), Filled.FACT, fields);
        }
    }

    <T> VisitResult<T> decide(Of of, Deed deed, Viewer by, BiFunction<Visit, Instruction, VisitResult<T>> decision) {
        return desk.manage(by, deed.of(of), visit -> {
            Optional<Instruction> found =
                    instructions.find(of.instruction()).filter(i -> i.visit().equals(visit.id()));
            if (found.isEmpty()) {
                return VisitResult.refused(new VisitRefusal.NotThere("instruction"));
            }
            if (!found.get().open()) {
                return VisitResult.refused(
                        new VisitRefusal.InstructionStands(found.get().state()));
            }
            return found.get().version() == of.version()
                    ? decision.apply(visit, found.get())
                    : VisitResult.refused(new VisitRefusal.Stale());
        });
    }

    Instruction kept(Instruction next) {
        instructions.save(next);
        return instructions.find(next.id()).orElseThrow();
    }
}
