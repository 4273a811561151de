/**
 * Pages of imports (导入页面): the list, a new one with its template, the preview with every wrong cell, the record.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@code TableImportController} first.
 */
@NullMarked
package org.luoshi.platform.imports.web;

import org.jspecify.annotations.NullMarked;
