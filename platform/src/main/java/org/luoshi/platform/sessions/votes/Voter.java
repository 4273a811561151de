package org.luoshi.platform.sessions.votes;

/** Whoever sent a ballot, once found on the roll: only presence is left to ask. */
record Voter(boolean present) {}
