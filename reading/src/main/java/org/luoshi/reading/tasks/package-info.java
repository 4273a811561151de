/**
 * {@code tasks} (承诺与要求): sentences on what is to be done → commitments with owner and deadline.
 *
 * <p>Serves 监督法 and 督查条例: what was promised or asked for in public is carried to its end. Input: the running text of a
 * report; output: {@link org.luoshi.reading.draft.Commitment}s. Read {@link org.luoshi.reading.tasks.CommitmentReader} first.
 */
@NullMarked
package org.luoshi.reading.tasks;

import org.jspecify.annotations.NullMarked;
