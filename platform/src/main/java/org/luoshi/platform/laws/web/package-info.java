/**
 * The pages of the law library (法规库页面): browse, read, one article, compare, import, changes, quality, ledger.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.laws}. Owns no table and publishes no event. Read {@code
 * LawController} first.
 */
@NullMarked
package org.luoshi.platform.laws.web;

import org.jspecify.annotations.NullMarked;
