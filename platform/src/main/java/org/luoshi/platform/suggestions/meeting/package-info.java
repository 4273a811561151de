/**
 * The assignment meeting (交办会): units are asked before it (预交办), its table is looked at line by line, one confirmation
 * assigns it, and it is taken back while nobody has begun.
 *
 * <p>Serves 代表法 (2025) art. 51 and the places whose rules hold such a meeting (上海 15). Owns {@code suggestion_round},
 * {@code suggestion_round_line} and {@code suggestion_talk}; publishes no event. Read {@link
 * org.luoshi.platform.suggestions.meeting.Round} first, then {@link
 * org.luoshi.platform.suggestions.meeting.RunRound}.
 */
@NullMarked
package org.luoshi.platform.suggestions.meeting;

import org.jspecify.annotations.NullMarked;
