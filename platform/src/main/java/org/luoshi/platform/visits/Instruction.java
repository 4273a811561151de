package org.luoshi.platform.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.matters.MatterId;

/**
 * What was asked for on site (现场交办事项), as it was said and as it was made concrete.
 *
 * @param asSpoken the words as they were said; they stay
 * @param spokenAt when they were said
 * @param matter what is to be done; empty while nobody wrote it
 * @param result what will be there when it is done; empty while nobody wrote it
 * @param reason why it was dropped; empty else
 * @param document by which it was handed over; empty else
 */
public record Instruction(
        UUID id,
        VisitId visit,
        @Nullable StopId stop,
        String asSpoken,
        String speaker,
        Instant spokenAt,
        InstructionState state,
        String matter,
        String result,
        @Nullable OrganisationId lead,
        List<OrganisationId> coUnits,
        @Nullable LocalDate due,
        String reason,
        String document,
        @Nullable LocalDate settledOn,
        long version) {

    /** The matter it becomes bears the same identity. */
    public MatterId matterId() {
        return new MatterId(id);
    }

    public boolean open() {
        return state == InstructionState.UNCONFIRMED || state == InstructionState.CONFIRMED;
    }

    /** Made concrete, as far as it was: its words as spoken stay. */
    Instruction written(
            String matter,
            String result,
            @Nullable OrganisationId lead,
            List<OrganisationId> coUnits,
            @Nullable LocalDate due) {
        return new Instruction(
                id,
                visit,
                stop,
                asSpoken,
                speaker,
                spokenAt,
                state,
                matter.strip(),
                result.strip(),
                lead,
                coUnits,
                due,
                reason,
                document,
                settledOn,
                version);
    }

    Instruction in(InstructionState next) {
        return settled(next, "", "", null);
    }

    /** Assigned, handed over by a document, or dropped for a reason. */
    Instruction settled(InstructionState next, String reason, String document, @Nullable LocalDate on) {
        return new Instruction(
                id,
                visit,
                stop,
                asSpoken,
                speaker,
                spokenAt,
                next,
                matter,
                result,
                lead,
                coUnits,
                due,
                reason.strip(),
                document.strip(),
                on,
                version);
    }
}
