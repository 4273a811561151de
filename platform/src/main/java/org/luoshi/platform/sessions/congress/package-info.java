/**
 * {@code congress} (大会筹备): what the standing committee prepares for a session of the congress, as a checklist: every paper
 * and decision with its clock, who owes it, and what is missing.
 *
 * <p>Serves 地方组织法 (2022) art. 14, 15, 17, 20 and 21. Owns {@code session_preparation} and {@code session_preparation_item};
 * publishes no event. Read {@link org.luoshi.platform.sessions.congress.Checklist} first.
 */
@NamedInterface("congress")
@NullMarked
package org.luoshi.platform.sessions.congress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
