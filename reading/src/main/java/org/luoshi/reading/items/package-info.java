/**
 * {@code items} (议题): sentences on what a meeting did → items of business with their act.
 *
 * <p>Serves 地方组织法 art. 50 and 监督法: what a standing committee hears, deliberates, adopts and whom it appoints. Input:
 * the running text of a report; output: {@link org.luoshi.reading.draft.Item}s, one for each document or post. Read
 * {@link org.luoshi.reading.items.ItemReader} first.
 */
@NullMarked
package org.luoshi.reading.items;

import org.jspecify.annotations.NullMarked;
