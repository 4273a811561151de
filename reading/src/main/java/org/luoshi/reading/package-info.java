/**
 * {@code reading} (读报): a published page, minutes or a work plan → draft records for a person to confirm.
 *
 * <p>Serves clerks who turn 公开报道 into sessions, matters, visits and figures; it decides nothing, and refuses nothing.
 * Input: the characters of a page; output: a {@link org.luoshi.reading.draft.Page} whose every part knows where it stands
 * and which rule found it. Read {@link org.luoshi.reading.PageReader} first.
 */
@NullMarked
package org.luoshi.reading;

import org.jspecify.annotations.NullMarked;
