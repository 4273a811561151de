/**
 * Replies to many suggestions in one sitting (批量答复): a unit's own templates begin a reply, a person finishes each.
 *
 * <p>Serves 代表法 (2025) art. 51: every suggestion is answered, and its deputy heard before. Owns {@code
 * suggestion_reply_template}; publishes no event. Read {@link org.luoshi.platform.suggestions.replies.ReplyTemplate} first,
 * then {@link org.luoshi.platform.suggestions.replies.ReplyInBulk}.
 */
@NullMarked
package org.luoshi.platform.suggestions.replies;

import org.jspecify.annotations.NullMarked;
