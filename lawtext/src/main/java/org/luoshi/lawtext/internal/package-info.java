/**
 * {@code internal}: what the engine's own packages share and nobody else uses.
 *
 * <p>Serves no law of its own. Input and output: Java values → JSON. Read {@link org.luoshi.lawtext.internal.Json} first.
 */
@NullMarked
package org.luoshi.lawtext.internal;

import org.jspecify.annotations.NullMarked;
