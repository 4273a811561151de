/**
 * The pages of the journal (日志页面): for the audit officer alone, and the lines of one subject where its own page shows
 * them.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.journal}. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.journal.web.JournalController} first.
 */
@NamedInterface("web")
@NullMarked
package org.luoshi.platform.journal.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
