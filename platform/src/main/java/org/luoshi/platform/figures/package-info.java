/**
 * Figures (数字): a published number is a counting rule, its version and an as-of time; it opens its records and can be
 * counted again to the same value.
 *
 * <p>Serves the duty to report on the handling of suggestions and to make the reports public in 代表法 (2025) art. 52.
 * Owns {@code figure_wording}, {@code published_figure} and {@code published_figure_record}; publishes no event. Read
 * {@link org.luoshi.platform.figures.FigureDefinition} first, then {@link org.luoshi.platform.figures.Figures}; most contexts
 * make theirs with {@link org.luoshi.platform.figures.RowFigures}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "api", "database", "calendar", "journal"})
package org.luoshi.platform.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
