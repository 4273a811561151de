package org.luoshi.platform.visits;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
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

    <T> VisitResult<T> decide(
            Of of, String action, Viewer by, BiFunction<Visit, Instruction, VisitResult<T>> decision) {
        return desk.manage(by, Act.in(of.visit(), action, "instruction", of.instruction()), visit -> {
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
