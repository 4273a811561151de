/**
 * The pages of the front door (门户页面): home, guide, about.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.portal}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.portal.web.HomePage} first.
 */
@NullMarked
package org.luoshi.platform.portal.web;

import org.jspecify.annotations.NullMarked;
