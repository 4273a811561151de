/**
 * `decisions` (表决之后): what an item puts to the vote, and what follows once it was voted: number, effect, papers, review
 * opinions, ledgers.
 *
 * <p>Serves 地方组织法 (2022) art. 32, 50 and 51, 代表法 (2025) art. 61–63, 监督法 (2024) art. 17. Owns {@code session_draft}, {@code
 * session_nomination}, {@code session_deputy_change}, {@code session_outcome}, {@code session_decision}, {@code
 * session_opinion}, {@code session_activity} and the tables beside them; publishes no event of its own. Read {@link
 * org.luoshi.platform.sessions.decisions.SettleItem} first, then {@link
 * org.luoshi.platform.sessions.decisions.CarryOut}.
 */
@NamedInterface("decisions")
@NullMarked
package org.luoshi.platform.sessions.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
