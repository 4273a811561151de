/**
 * {@code amend}: a base text and an amending decision (修改决定, 修正案) → the amended text, or exactly what stands in the way.
 *
 * <p>Serves 立法法 (2023) art. 69 (an amended law is published as a new text) and the drafting rules behind it: decisions
 * name the old numbers unless they say otherwise. Input: {@link org.luoshi.lawtext.provision.LegalText} and {@link
 * org.luoshi.lawtext.amend.Decision}; output: {@link org.luoshi.lawtext.amend.Amended}, in which every changed character
 * names its instruction and every instruction its outcome. Read {@link org.luoshi.lawtext.amend.Amendment} first.
 */
@NullMarked
package org.luoshi.lawtext.amend;

import org.jspecify.annotations.NullMarked;
