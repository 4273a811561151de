package org.luoshi.platform.sessions.votes;

/** Why somebody is refused (不予受理的理由); words and remedy are messages. */
public enum PollRefusal {
    NOT_PERMITTED,
    UNKNOWN_POLL,
    UNKNOWN_MEETING,
    /** The item is no item of this meeting. */
    UNKNOWN_ITEM,
    /** The body does not vote on this kind, or no rule of the day was read. */
    NO_RULE,
    /** The rule of the kind prescribes another way of voting. */
    METHOD_NOT_ALLOWED,
    /** Fewer members present than the law asks for. */
    NO_QUORUM,
    /** One question at a time. */
    ANOTHER_OPEN,
    /** An amendment, a clause of its own or another proposal on the item comes first. */
    PROPOSAL_FIRST,
    /** Of several amendments the one farthest from the text comes first. */
    FARTHER_FIRST,
    /** The proposal was withdrawn, refused or overtaken. */
    PROPOSAL_GONE,
    /** A clause that failed still stands in the text. */
    CLAUSE_FAILED,
    /** The meeting chose to vote on this item together with others. */
    VOTED_TOGETHER,
    /** 暂不付表决. */
    ITEM_HELD,
    NOT_OPEN,
    PAUSED,
    CLOSED,
    VOIDED,
    /** This poll is by hands, on paper or by the hall's device. */
    NOT_BY_DEVICE,
    /** Not this kind of count for this poll. */
    OTHER_METHOD,
    /** No member of the body, or not present when the poll opened. */
    NOT_ON_ROLL,
    /** 列席: a voice and no vote. */
    ATTENDEE,
    /** Nobody votes for somebody else. */
    STAND_IN,
    /** A token is not the member's hand. */
    BY_PROGRAM,
    /** On the roll, and gone. */
    NOT_PRESENT,
    /** An old ballot, or two devices at once. */
    REPLAYED,
    KEY_LOST,
    /** Counts that do not make the roll. */
    SUMS,
    /** Two different people count. */
    COUNT_MISSING,
    COUNTS_DIFFER,
    /** A scrutineer and a teller sign. */
    SIGNATURE_MISSING,
    SAME_PERSON,
    /** The hall's device has sent no result. */
    RESULT_MISSING,
    UNREADABLE_RESULT,
    UNKNOWN_DEVICE,
    /** The device was registered, and is believed no more. */
    REVOKED_DEVICE,
    FORGED_RESULT,
    /** The result is about another poll. */
    FOREIGN_RESULT,
    /** The result does not count everybody on the roll. */
    RESULT_SUMS,
    UNREADABLE_KEY,
    /** A revocation says why. */
    REASON_MISSING,
    NAME_MISSING,
    /** Members are there by video who cannot vote this way. */
    REMOTE_MEMBERS;

    public String messageKey() {
        return "votes.refusal." + name();
    }

    public String remedyKey() {
        return messageKey() + ".remedy";
    }
}
