/**
 * The page of the inbox (收件箱页面).
 *
 * <p>Serves the same law as {@link org.luoshi.platform.notices}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.notices.web.InboxController} first.
 */
@NullMarked
package org.luoshi.platform.notices.web;

import org.jspecify.annotations.NullMarked;
