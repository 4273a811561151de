/**
 * {@code checks} (核对): drafts of a page → what does not fit together.
 *
 * <p>Serves the rule that nothing printed is corrected in silence: each contradiction names its place, both values and a
 * remedy. Input: reports; output: {@link org.luoshi.reading.draft.Flag}s. Read {@link org.luoshi.reading.checks.Checks} first.
 */
@NullMarked
package org.luoshi.reading.checks;

import org.jspecify.annotations.NullMarked;
