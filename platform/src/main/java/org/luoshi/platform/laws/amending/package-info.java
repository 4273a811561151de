/**
 * {@code amending} (修改决定入库): a decision attached to the laws it amends → what becomes of each instruction → new texts,
 * accepted by a person.
 *
 * <p>Serves 立法法 (2023) art. 69: a law amended by a decision is published anew as a whole text. Owns {@code law_decision}
 * and {@code law_amendment}; what an instruction did is counted anew from base and decision, never stored. Publishes no
 * event of its own. Read {@link org.luoshi.platform.laws.amending.AttachDecision} first, then {@link
 * org.luoshi.platform.laws.amending.AcceptAmendment}.
 */
@NamedInterface("amending")
@NullMarked
package org.luoshi.platform.laws.amending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
