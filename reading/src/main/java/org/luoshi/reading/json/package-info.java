/**
 * {@code json} (数据格式): a page → JSON in the shape of the gold files, and a listing for readers.
 *
 * <p>Serves no law of its own; its keys and their order are a promise to other programs. Input: a
 * {@link org.luoshi.reading.draft.Page}; output: text. Read {@link org.luoshi.reading.json.PageJson} first.
 */
@NullMarked
package org.luoshi.reading.json;

import org.jspecify.annotations.NullMarked;
