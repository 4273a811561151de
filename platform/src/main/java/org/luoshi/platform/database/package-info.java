/**
 * `database` (数据库): one PostgreSQL, brought along by default or named by {@code LUOSHI_DB_URL}.
 *
 * <p>Serves 档案法 art. 3 in spirit: what was recorded is still there after the power failed. Owns no table (each context
 * owns its own) and publishes no event; it owns the directory {@code postgres} below the data directory. Read {@link
 * org.luoshi.platform.database.EmbeddedPostgres} first.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.luoshi.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
