package org.luoshi.platform.sessions.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SeatId;

/**
 * A proposal on an item before its vote (表决前的提议), with a poll of its own.
 *
 * @param with other items it is about; only where several are voted together
 * @param passage the words of the draft it is about, as they stand there; empty unless amendment or clause
 * @param wording what an amendment puts in their place; empty to strike them
 * @param mover who moved it; null for an organ, of which no joint signatures are asked
 * @param answer what the chairpersons said: why it was refused, or in which order it comes
 * @param place its turn among the admitted ones of the item, from 1; 0 before it was admitted
 * @param poll its own vote; null before it was put
 * @param together the one vote on all items, once the meeting chose it; null before
 */
public record Proposal(
        UUID id,
        MeetingId meeting,
        ItemId item,
        List<ItemId> with,
        ProposalKind kind,
        String passage,
        String wording,
        String reason,
        @Nullable SeatId mover,
        String byName,
        Instant at,
        State state,
        String answer,
        int place,
        @Nullable UUID poll,
        @Nullable UUID together,
        List<Sponsor> sponsors) {
    public Proposal {
        with = List.copyOf(with);
        sponsors = List.copyOf(sponsors);
    }

    /** Where it stands. */
    public enum State {
        /** 征集联名: members may still join. */
        RAISED,
        /** 提请会议表决. */
        ADMITTED,
        /** 不提请表决. */
        REFUSED,
        /** 撤回. */
        WITHDRAWN,
        PASSED,
        FAILED,
        /** 无须表决: another amendment passed, and its words are gone from the draft. */
        OVERTAKEN;

        public String messageKey() {
            return "proposals.state." + name();
        }
    }

    /** One who signs it (联名人). */
    public record Sponsor(SeatId seat, String name, Instant at) {}

    public boolean isRaised() {
        return state == State.RAISED;
    }

    public boolean isAdmitted() {
        return state == State.ADMITTED;
    }

    public boolean isSponsor(SeatId seat) {
        return sponsors.stream().anyMatch(sponsor -> sponsor.seat().equals(seat));
    }

    public boolean concerns(ItemId other) {
        return item.equals(other) || with.contains(other);
    }

    /** The draft with its words in place; empty when the passage does not stand there exactly once. */
    Optional<String> applied(String text) {
        return kind == ProposalKind.CLAUSE
                ? Passage.of(passage).replacedBy("", text)
                : Passage.of(passage).replacedBy(wording, text);
    }
}
