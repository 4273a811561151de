/**
 * Tables as lines (数据表): a database's tables in the order they depend on one another, each row a line of JSON. Input: a
 * connection in a snapshot, or lines; output: lines, or rows.
 *
 * <p>Serves 网络安全法 (2025) art. 23 (important data are backed up). Owns no table and knows none by name: the catalogue says
 * which there are, and a table that is derived or must not be kept says so in its comment. Read {@link
 * org.luoshi.platform.operations.tables.Catalogue} first.
 */
@NullMarked
package org.luoshi.platform.operations.tables;

import org.jspecify.annotations.NullMarked;
