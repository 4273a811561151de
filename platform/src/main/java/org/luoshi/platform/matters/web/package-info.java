/**
 * Pages of matters (事项页面): list, board, calendar, one matter with the acts open to the viewer, the desk.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.matters.web.MatterController} first.
 */
@NullMarked
package org.luoshi.platform.matters.web;

import org.jspecify.annotations.NullMarked;
