/**
 * `making` (落库): a confirmed draft → the record of its context, by that context's own use case.
 *
 * <p>Serves no law of its own. Input: complete drafts of one kind; output: the records, or the refusal of the context that
 * was asked. Owns nothing and publishes nothing. Read {@link org.luoshi.platform.intake.RecordMaker} first, then {@link
 * org.luoshi.platform.intake.making.SessionMaker}.
 */
@NullMarked
package org.luoshi.platform.intake.making;

import org.jspecify.annotations.NullMarked;
