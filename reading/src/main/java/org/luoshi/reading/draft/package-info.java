/**
 * {@code draft} (草稿): what was found on a page, each part with its place and the rule that found it.
 *
 * <p>Serves the page on which a person confirms, edits or rejects; a draft is no record until then. Input: nothing;
 * output: immutable values, spans in UTF-16 units of the raw text. Read {@link org.luoshi.reading.draft.Page} first.
 */
@NullMarked
package org.luoshi.reading.draft;

import org.jspecify.annotations.NullMarked;
