/**
 * Accounts, roles and sign-in (账号与权限): who may come in, as whom, and what they may do here.
 *
 * <p>Serves 网络安全法 art. 23 and the graded protection of information systems (等级保护): identities are checked, rights
 * are least, and administrator, security officer and audit officer are three people (三员分立). Owns {@code role},
 * {@code permission}, {@code role_permission}, {@code account}, {@code account_role}, {@code credential}, {@code
 * api_token}, {@code one_time_link}, {@code login_attempt}, {@code access_setting}, {@code access_session}, {@code
 * user_entities} and {@code user_credentials}; later contexts add rows to {@code permission} and {@code role_permission} in their own migrations;
 * publishes no event. Read {@link org.luoshi.platform.access.Accounts} first, then {@link
 * org.luoshi.platform.access.SignedIn}.
 */
@ApplicationModule(
        allowedDependencies = {"site", "database", "calendar", "journal", "files", "imports", "notices", "bodies"})
@NullMarked
package org.luoshi.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
