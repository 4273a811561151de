/**
 * Pages of matters (事项页面): list, board, calendar, one matter with the acts open to the viewer, the desk. Open to contexts
 * that show a matter of their own: they hand their part of the page to {@code MatterPages}.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.matters.web.MatterController} first.
 */
@NamedInterface("web")
@NullMarked
package org.luoshi.platform.matters.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
