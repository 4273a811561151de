package org.luoshi.platform.exchange.protocol;

/** Why a parcel is not taken in (拒收原因). Each has its words and its remedy in the messages. */
public enum Reason {
    /** No parcel at all, or one with parts missing. */
    UNREADABLE,
    /** It ends before its end. */
    TRUNCATED,
    /** Written by a later version of Luoshi. */
    NEWER_VERSION,
    /** Some byte is not the one that was signed. */
    CHANGED,
    /** It is for somebody else. */
    OTHER_RECEIVER,
    /** Nobody here knows the sender. */
    UNKNOWN_SENDER,
    /** Known, but nobody of ours confirmed its key, or we ended the pairing. */
    NOT_PAIRED,
    /** Signed properly, by somebody else's key. */
    WRONG_SIGNER,
    /** Not an answer to what we gave out for this contact, or too late a one. */
    STALE,
    /** It begins later than we have. */
    GAP,
    /** Its entries contradict each other. */
    INCONSISTENT,
    /** Another entry stands here under the same number. */
    FORK,
    /** It no longer has what it had told us. */
    SET_BACK,
    /** It holds entries of ours that we do not have. */
    WE_ARE_BEHIND,
    /** It holds another entry of ours under the same number. */
    OUR_FORK,
    /** The exchange rests until a person looks. */
    PAUSED,
    /** Larger than what one contact may bring. */
    TOO_LARGE;

    /** Whether nothing more may be exchanged before a person looked. */
    public boolean pauses() {
        return this == FORK || this == SET_BACK || this == WE_ARE_BEHIND || this == OUR_FORK;
    }
}
