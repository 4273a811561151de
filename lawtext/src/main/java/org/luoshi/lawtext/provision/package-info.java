/**
 * {@code provision}: the tree of a legal text (编章节条款项目): title, divisions, articles, paragraphs, items, annexes.
 *
 * <p>Serves 立法法 (2023) art. 65, which says how a law is divided: parts, chapters, sections, articles, paragraphs,
 * items and sub-items. Every part keeps its printed line, so the tree alone gives back the text. Read {@link
 * org.luoshi.lawtext.provision.LegalText} first, then {@link org.luoshi.lawtext.provision.Node}.
 */
@NullMarked
package org.luoshi.lawtext.provision;

import org.jspecify.annotations.NullMarked;
