/**
 * {@code text} (文面): raw characters → a text that reads on over line ends and columns, and its parts.
 *
 * <p>Serves every rule that follows; knows brackets, quotation marks and commas, never meetings. Input: lines of the page;
 * output: {@link org.luoshi.reading.text.Piece}s that know where they stand in the raw text. Read
 * {@link org.luoshi.reading.text.Flow} first.
 */
@NullMarked
package org.luoshi.reading.text;

import org.jspecify.annotations.NullMarked;
