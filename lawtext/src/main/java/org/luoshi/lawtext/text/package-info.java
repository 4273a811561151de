/**
 * {@code text}: a text as it was read (原文) → its lines, spans, folded letters and numbers.
 *
 * <p>Serves every other part of the engine; knows characters, never provisions. Input: characters; output: offsets
 * into them, counted in UTF-16 units, and positions for readers. Read {@link org.luoshi.lawtext.text.SourceText} first.
 */
@NullMarked
package org.luoshi.lawtext.text;

import org.jspecify.annotations.NullMarked;
