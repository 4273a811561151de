/**
 * The pages of amending decisions (修改决定页面): attach one, see base, instructions and result side by side, accept, undo.
 *
 * <p>Serves the same law as {@link org.luoshi.platform.laws.amending}. Owns no table and publishes no event. Read {@code
 * DecisionController} first.
 */
@NullMarked
package org.luoshi.platform.laws.amending.web;

import org.jspecify.annotations.NullMarked;
