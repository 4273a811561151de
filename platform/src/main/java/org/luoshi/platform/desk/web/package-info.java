/**
 * Pages of the document desk (公文页面): the registers, one document with its path, the numbers, the instructions.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.desk.web.OutgoingController} first.
 */
@NullMarked
package org.luoshi.platform.desk.web;

import org.jspecify.annotations.NullMarked;
