/**
 * The pages the frame itself answers (框架自身页面): language and theme switches, {@code /patterns}, error pages.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.site}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.site.web.PreferencesController} first.
 */
@NullMarked
package org.luoshi.platform.site.web;

import org.jspecify.annotations.NullMarked;
