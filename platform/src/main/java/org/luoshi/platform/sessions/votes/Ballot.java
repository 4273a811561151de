package org.luoshi.platform.sessions.votes;

import org.luoshi.procedure.vote.Choice;

/**
 * A ballot as a device sends it (投票).
 *
 * @param turn one more than the last that was acknowledged to this voter; a ballot caught on the network and sent again
 *     carries an old one
 */
public record Ballot(int turn, Choice choice) {}
