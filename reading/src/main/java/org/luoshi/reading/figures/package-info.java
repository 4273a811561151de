/**
 * {@code figures} (数字): running text → counted things: value, unit, what is counted, the verb printed with it.
 *
 * <p>Serves reviews and reports whose numbers the city's own records must bear out (统计法). Input: the running text of a
 * report; output: {@link org.luoshi.reading.draft.Figure}s. Read {@link org.luoshi.reading.figures.FigureReader} first.
 */
@NullMarked
package org.luoshi.reading.figures;

import org.jspecify.annotations.NullMarked;
