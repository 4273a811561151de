/**
 * The index of laws on an OpenSearch that several servers share; found by its address, {@code LUOSHI_LAWS_OPENSEARCH}.
 *
 * <p>Serves places that run more than one server, with the same answers as the index in the process. Owns no table, only
 * the indexes {@code luoshi-laws} and {@code luoshi-laws-followed} there. Read {@link
 * org.luoshi.platform.laws.search.opensearch.OpenSearchIndex} first.
 */
@NullMarked
package org.luoshi.platform.laws.search.opensearch;

import org.jspecify.annotations.NullMarked;
