/**
 * The pages of access (账号与权限的页面): sign-in, first set-up, own account, accounts, roles.
 *
 * <p>Serves the same rules as its parent. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.access.web.LoginController} first.
 */
@NullMarked
package org.luoshi.platform.access.web;

import org.jspecify.annotations.NullMarked;
