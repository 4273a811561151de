/**
 * {@code cite} (引用): a parsed text → its citations, each with its span, its kind and what it points to.
 *
 * <p>Serves 立法法 (2023) art. 65, which fixes how a provision is named (条、款、项、目), and whoever must know what stands
 * behind 前款 or 《…》第三条. Input: {@link org.luoshi.lawtext.parse.Parsed}; output: citations in the order of print; no
 * library is needed for it. Read {@link org.luoshi.lawtext.cite.CitationReader} first; spec/citations.md says what counts.
 */
@NullMarked
package org.luoshi.lawtext.cite;

import org.jspecify.annotations.NullMarked;
