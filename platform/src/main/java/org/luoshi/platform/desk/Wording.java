package org.luoshi.platform.desk;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;

/**
 * A wording of an outgoing document (稿本): as it was drafted, as a unit proposed it (会签修改稿), or as a proposal was adopted.
 *
 * @param number 1 for the first draft; proposals count along
 * @param base the wording it was made from; null for the first
 * @param unit whose proposal it is; null for other wordings and for a proposer without a unit
 * @param note what was changed, and why
 */
public record Wording(
        MatterId matter,
        int number,
        Kind kind,
        @Nullable Integer base,
        OutgoingDocument.Text text,
        String by,
        @Nullable String unit,
        String note,
        LocalDateTime at,
        @Nullable Decision decision) {
    /** Where it comes from. */
    public enum Kind {
        DRAFT,
        PROPOSAL,
        ADOPTION
    }

    /** What became of a proposal. */
    public enum Outcome {
        OPEN,
        ADOPTED,
        DECLINED,
        /** The same unit proposed anew before it was decided. */
        REPLACED
    }

    /**
     * How a proposal stands.
     *
     * @param at null while it is open
     * @param reason why it was declined, or a remark
     */
    public record Decision(Outcome outcome, @Nullable LocalDateTime at, String reason) {}

    /** Whether the document read so once. */
    public boolean stood() {
        return kind != Kind.PROPOSAL;
    }

    /** Whether somebody has yet to decide on it. */
    public boolean isOpen() {
        return decision != null && decision.outcome() == Outcome.OPEN;
    }
}
