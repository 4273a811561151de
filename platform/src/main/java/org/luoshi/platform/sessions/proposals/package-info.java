/**
 * {@code proposals} (表决前的提议): what comes before the vote on an item: amendments (修正案), a clause voted apart (单独表决), an
 * item held back (暂不付表决), items voted together (合并表决).
 *
 * <p>Serves 立法法 (2023) art. 44–46 and the bodies' rules of procedure in {@code procedures/sessions}. Owns {@code
 * session_proposal} and the tables beside it; publishes no event of its own. Read {@link
 * org.luoshi.platform.sessions.proposals.Proposal} first, then {@link
 * org.luoshi.platform.sessions.proposals.FirstThings}.
 */
@NamedInterface("proposals")
@NullMarked
package org.luoshi.platform.sessions.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
