/**
 * The ledger of the city's own regulations (本市法规台账): enacted, amended, revised, repealed, each with four days, the
 * reasons for each changed article, and what a clean-up concluded.
 *
 * <p>Serves 立法法 (2023) art. 81, 88 and 116: passed is not in force, and the maker cleans up. Owns {@code law_act}, {@code
 * law_act_article} and {@code law_cleanup}; publishes no event. Read {@link
 * org.luoshi.platform.laws.ledger.RecordAct} first, then {@link org.luoshi.platform.laws.ledger.Ledger}.
 */
@NamedInterface("ledger")
@NullMarked
package org.luoshi.platform.laws.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
