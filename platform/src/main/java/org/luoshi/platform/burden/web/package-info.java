/**
 * Pages of the burden meter (填报负担页面): the table of a week, the trend of a unit, the records behind each number.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.burden.web.BurdenController} first.
 */
@NullMarked
package org.luoshi.platform.burden.web;

import org.jspecify.annotations.NullMarked;
