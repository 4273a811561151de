/**
 * The search page of the law library (法规检索页), its results while somebody types, and its JSON twin.
 *
 * <p>Serves 立法法 (2023) art. 62 and 88: texts of law are public, and here they are found. Owns no table. Read {@link
 * org.luoshi.platform.laws.search.web.SearchController} first.
 */
@NullMarked
package org.luoshi.platform.laws.search.web;

import org.jspecify.annotations.NullMarked;
