/**
 * The index of laws built anew (重建索引), with the server running or not: {@code ./luoshi laws reindex}.
 *
 * <p>Serves operators after a restored backup; the index is derived and never backed up.
 * Owns no table and publishes no event. Read {@link org.luoshi.platform.laws.search.rebuild.RebuildIndex} first.
 */
@NamedInterface("rebuild")
@NullMarked
package org.luoshi.platform.laws.search.rebuild;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
