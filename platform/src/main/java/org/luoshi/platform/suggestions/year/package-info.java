/**
 * A year's handling in numbers (年度办理统计): what was received, assigned, replied, in time by the first and by the extended
 * date, rated, handled again and carried out, as a whole and by unit, category and delegation; the yearly report made of
 * these figures alone; the ledger of commitments over the years.
 *
 * <p>Serves 代表法 (2025) art. 51 (3) and 地方组织法 (2022) art. 42 (3): the handling is reported to the standing committee and
 * made public; one place's rule of counting is a setting of its profile. Owns {@code suggestion_report*}; publishes no event.
 * Read {@link org.luoshi.platform.suggestions.year.Measure} first, then {@link
 * org.luoshi.platform.suggestions.year.Handled}.
 */
@NamedInterface("year")
@NullMarked
package org.luoshi.platform.suggestions.year;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
