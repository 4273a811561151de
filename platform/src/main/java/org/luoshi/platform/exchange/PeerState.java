package org.luoshi.platform.exchange;

/** How far two cities are (配对状态). */
public enum PeerState {
    /** Its invitation was read here; a person has not confirmed its fingerprint yet. */
    INVITED,
    /** A person of ours confirmed its fingerprint. */
    ACCEPTED,
    /** Ended by us: what was exchanged stays, nothing new comes or goes. */
    REVOKED
}
