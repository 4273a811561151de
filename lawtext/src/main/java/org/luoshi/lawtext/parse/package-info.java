/**
 * {@code parse}: a text as it was read → a tree of provisions and the problems found on the way.
 *
 * <p>Serves 立法法 (2023) art. 65 (parts, chapters, sections, articles, paragraphs, items, sub-items; the note under the
 * title). Never refuses: every text gets a tree that prints back to the same characters, in time linear in its length.
 * Input: {@link org.luoshi.lawtext.text.SourceText}; output: {@link org.luoshi.lawtext.parse.Parsed}. Read {@link
 * org.luoshi.lawtext.parse.LawParser} first.
 */
@NullMarked
package org.luoshi.lawtext.parse;

import org.jspecify.annotations.NullMarked;
