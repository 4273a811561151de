/**
 * Pages of visits (调研视察页面): the ledgers, one visit with its stops, the board of instructions, the page a firm reads.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.visits.web.VisitController} first.
 */
@NullMarked
package org.luoshi.platform.visits.web;

import org.jspecify.annotations.NullMarked;
