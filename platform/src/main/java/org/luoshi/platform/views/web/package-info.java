/**
 * The page of kept views (常用视图页面): what is kept, renamed, shared, deleted and brought back, and which one a list opens with.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.views.web.ViewsController} first.
 */
@NullMarked
package org.luoshi.platform.views.web;

import org.jspecify.annotations.NullMarked;
