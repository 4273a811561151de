/**
 * `votes` (表决): polls from preparation through casting to a result that the rule decides, secret ones without a trace of
 * who chose what.
 *
 * <p>Serves 地方组织法 (2022) art. 25, 28 and 51, 监督法 (2024) art. 62. Owns {@code session_poll} and the tables beside it, a
 * working table {@code session_ballots_…} while a poll is live, and the key files in {@code polls} of the data directory;
 * publishes {@link org.luoshi.platform.sessions.SessionEvent.PollMoved}. How a ballot stays secret, and from whom, stands
 * in docs/adr/0007. Read {@link org.luoshi.platform.sessions.votes.Poll} first, then {@link
 * org.luoshi.platform.sessions.votes.CastBallot} and {@link org.luoshi.platform.sessions.votes.ClosePoll}.
 */
@NamedInterface("votes")
@NullMarked
package org.luoshi.platform.sessions.votes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
