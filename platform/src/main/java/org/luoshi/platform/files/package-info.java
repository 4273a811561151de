/**
 * Files (附件): what people attach, kept outside the rows, each content once and named by its SHA-256.
 *
 * <p>Serves 保守国家秘密法 (2024) art. 29: what is marked as a state secret never enters. Owns the tables {@code file} and
 * {@code file_content} and the directory {@code files} below the data directory; publishes no event; contexts that have
 * files answer for them through {@link org.luoshi.platform.files.FileAccess}. Read {@link
 * org.luoshi.platform.files.AddFile} first.
 */
@ApplicationModule(allowedDependencies = {"site", "api", "calendar", "journal"})
@NullMarked
package org.luoshi.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
