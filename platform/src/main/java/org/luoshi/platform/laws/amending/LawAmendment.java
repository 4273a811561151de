package org.luoshi.platform.laws.amending;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one decision does to one law (一部法规的修改).
 *
 * @param named the law as the decision calls it
 * @param work empty while the law is not found
 * @param base the text the instructions are applied to
 * @param open instructions and findings a person must look at
 * @param result the new text once accepted, else empty
 * @param reason why a person completed it by hand
 */
public record LawAmendment(
        UUID decision,
        int place,
        String named,
        State state,
        String work,
        String base,
        int instructions,
        int open,
        String result,
        @Nullable UUID batch,
        @Nullable LocalDate effective,
        boolean byHand,
        String reason,
        String by,
        @Nullable OffsetDateTime at) {
    /** How far it has come. Words: {@code laws.decision.state.<name>}. */
    public enum State {
        /** The library holds no law of that title. */
        UNKNOWN,
        /** It holds several. */
        AMBIGUOUS,
        WAITING,
        ACCEPTED
    }

    static LawAmendment lost(UUID decision, int place, String named, State state) {
        return new LawAmendment(decision, place, named, state, "", "", 0, 0, "", null, null, false, "", "", null);
    }

    static LawAmendment waiting(
            UUID decision, int place, String named, String work, String base, int instructions, int open) {
        return new LawAmendment(
                decision,
                place,
                named,
                State.WAITING,
                work,
                base,
                instructions,
                open,
                "",
                null,
                null,
                false,
                "",
                "",
                null);
    }

    public String href() {
        return "/laws/decisions/" + decision + "/" + place;
    }

    public boolean complete() {
        return open == 0;
    }
}
