/**
 * The pages of a year's handling (办理统计页面): tables, records, the report, the ledger. Serves the same law as its parent;
 * owns no table. Read {@link org.luoshi.platform.suggestions.year.web.StatisticsController} first.
 */
@NullMarked
package org.luoshi.platform.suggestions.year.web;

import org.jspecify.annotations.NullMarked;
