/**
 * The index of laws in this very process (Lucene): a directory of one node, made from the library and thrown away at will.
 *
 * <p>Serves whoever looks for what the law says, without another server to run. Owns no table, only the files below
 * {@code index/laws} of the data directory. Read {@link org.luoshi.platform.laws.search.lucene.LuceneIndex} first.
 */
@NullMarked
package org.luoshi.platform.laws.search.lucene;

import org.jspecify.annotations.NullMarked;
