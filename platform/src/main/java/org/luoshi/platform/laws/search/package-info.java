/**
 * Search in the law library (法规检索): provisions found by words, exact phrases, titles and article numbers.
 *
 * <p>Serves 立法法 (2023) art. 62 and 88, which make texts of law public. Owns {@code law_index_change}, written by triggers
 * in the transaction that changes a text, and an index that is made from the library and can be made again; publishes no
 * event. Read {@link org.luoshi.platform.laws.search.LawSearch} first, then {@link org.luoshi.platform.laws.search.LawIndex}.
 */
@NullMarked
package org.luoshi.platform.laws.search;

import org.jspecify.annotations.NullMarked;
