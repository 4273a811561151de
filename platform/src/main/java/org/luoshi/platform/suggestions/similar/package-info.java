/**
 * {@code similar} (相似建议查找): the titles and texts of suggestions → those most like a given one, best first, and the passages
 * two texts share.
 *
 * <p>Serves those places whose rules let suggestions of one subject be handled together (上海 13, 山东 20): a person decides,
 * this only points. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.suggestions.similar.SimilarTexts} first.
 */
@NullMarked
package org.luoshi.platform.suggestions.similar;

import org.jspecify.annotations.NullMarked;
