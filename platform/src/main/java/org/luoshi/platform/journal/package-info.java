/**
 * The journal (审计日志): the one audit trail of the installation, append-only and hash-chained, where every act and every
 * refused act leaves a line.
 *
 * <p>Serves 网络安全法 (2025) art. 23 (network logs kept at least six months) and the audit duties of graded protection
 * (等级保护). Owns the tables {@code journal_line}, {@code journal_head}, {@code journal_seal} and {@code
 * journal_seal_head}; publishes no event. Read {@link org.luoshi.platform.journal.Journal} first, then {@link
 * org.luoshi.platform.journal.CanonicalEncoding} for the bytes that are hashed.
 */
@ApplicationModule(allowedDependencies = {"site", "api", "database", "calendar"})
@NullMarked
package org.luoshi.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
