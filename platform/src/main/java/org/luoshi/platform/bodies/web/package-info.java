/**
 * The pages of the bodies (机构与人员页面): the tree of organisations, the roll of deputies, sessions, and the forms of the
 * office.
 *
 * <p>Serves the same laws as {@link org.luoshi.platform.bodies}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.bodies.web.BodiesController} first.
 */
@NullMarked
package org.luoshi.platform.bodies.web;

import org.jspecify.annotations.NullMarked;
