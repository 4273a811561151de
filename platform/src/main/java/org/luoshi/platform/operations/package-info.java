/**
 * Operations (运维): backup, restore and its drill, the open export and its import, health and measurements.
 *
 * <p>Serves 网络安全法 (2025) art. 23 (important data are backed up) and the recovery duties of graded protection (等级保护:
 * restoring is tried, not assumed). Owns no table and publishes no event; it reads every table as the catalogue shows it.
 * Read {@link org.luoshi.platform.operations.MakeArchive} first, then {@link
 * org.luoshi.platform.operations.RestoreArchive}.
 */
@ApplicationModule(allowedDependencies = {"site", "database", "calendar", "journal", "files"})
@NullMarked
package org.luoshi.platform.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
