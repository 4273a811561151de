/**
 * {@code bench} (测量): pages with gold files → precision, recall and F1 of each layer.
 *
 * <p>Serves honesty about what reading can and cannot do ({@code ./luoshi bench read}). Input: a folder of
 * {@code NN.txt} with {@code NN.json}; output: {@link org.luoshi.reading.bench.Score}s. Read
 * {@link org.luoshi.reading.bench.Scores} first.
 */
@NullMarked
package org.luoshi.reading.bench;

import org.jspecify.annotations.NullMarked;
