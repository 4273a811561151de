/**
 * Suggestions that come on paper (纸质建议、批量登记): papers read or typed off a table, held against the register of deputies and
 * units, kept, and entered once the signed original is there.
 *
 * <p>Serves 代表法 (2025) art. 24: a suggestion is the deputies' own; the office enters it, their signatures make it theirs.
 * Owns {@code suggestion_entry} and {@code suggestion_scan}; publishes no event. Read {@link
 * org.luoshi.platform.suggestions.paper.PaperEntry} first, then {@link
 * org.luoshi.platform.suggestions.paper.RegisterWaiting}.
 */
@NullMarked
package org.luoshi.platform.suggestions.paper;

import org.jspecify.annotations.NullMarked;
