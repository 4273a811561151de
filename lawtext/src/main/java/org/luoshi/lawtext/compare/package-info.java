/**
 * {@code compare} (对照): two texts → pairs of articles with the words that changed; three drafts → one, conflicts marked.
 *
 * <p>Serves 立法法 (2023) art. 58, by which a draft that amends a law comes with a table of before and after. Input: two
 * trees; output: a {@link org.luoshi.lawtext.compare.Comparison}, written as JSON, HTML or DOCX. Read {@link
 * org.luoshi.lawtext.compare.Comparer} first.
 */
@NullMarked
package org.luoshi.lawtext.compare;

import org.jspecify.annotations.NullMarked;
