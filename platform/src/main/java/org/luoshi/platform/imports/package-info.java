/**
 * Imports (导入): tables of XLSX and CSV, looked at cell by cell before anything is made, made in one transaction, and taken
 * back as long as nothing depends on them.
 *
 * <p>Serves no law of its own: what may be made is decided by the use cases of the kind. Owns the tables {@code import_run}
 * and {@code import_record}; publishes no event; contexts add kinds through {@link
 * org.luoshi.platform.imports.ImportKind} and say what depends on a record through {@link
 * org.luoshi.platform.imports.RecordUses}. Read {@link org.luoshi.platform.imports.ConfirmImport} first.
 */
@ApplicationModule(allowedDependencies = {"site", "calendar", "journal", "files"})
@NullMarked
package org.luoshi.platform.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
