/**
 * The pages of figures (数字页面): all of them, and one with its records, to read and to take along.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.figures}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.figures.web.FigureController} first.
 */
@NullMarked
package org.luoshi.platform.figures.web;

import org.jspecify.annotations.NullMarked;
