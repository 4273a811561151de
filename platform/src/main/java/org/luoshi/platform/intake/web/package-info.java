/**
 * Pages of intake (材料导入页面): the list, one text with its drafts beside it, the preview of many at once, external figures.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.intake.web.IntakeController} first.
 */
@NullMarked
package org.luoshi.platform.intake.web;

import org.jspecify.annotations.NullMarked;
