package org.luoshi.platform.sessions.votes;

/** A question put, nobody votes yet (待表决). */
public record PreparedPoll(PollTerms terms) implements Poll {}
