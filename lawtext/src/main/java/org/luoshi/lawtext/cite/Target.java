package org.luoshi.lawtext.cite;

import org.jspecify.annotations.Nullable;

/**
 * What a citation points to: a text, and a place or a run of places in it.
 *
 * <p>Example: 本法第三条第一项至第三项 runs {@code from} item 1 {@code to} item 3 of article 3; a single place has no
 * {@code to}.
 */
public record Target(Cited text, Place from, @Nullable Place to) {}
