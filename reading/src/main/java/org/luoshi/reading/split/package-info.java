/**
 * {@code split} (分版面): the lines of a page → its reports, each with headlines, bylines, captions and running text.
 *
 * <p>Serves the first question of the clerk: what is on this page. Input: raw text; output:
 * {@link org.luoshi.reading.split.RawReport}s and the day of the page. Read {@link org.luoshi.reading.split.Splitter} first.
 */
@NullMarked
package org.luoshi.reading.split;

import org.jspecify.annotations.NullMarked;
