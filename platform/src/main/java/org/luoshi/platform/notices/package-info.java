/**
 * Notices (通知): what a person must know today, in the inbox of the house, by mail, and as number and link by short
 * message.
 *
 * <p>Serves the duties to notify, remind and urge in 代表法 (2025) arts. 50–52 and the local rules on handling; protects
 * what is confidential by sending no content outside the house. Owns {@code notice} and {@code notice_delivery};
 * publishes no event. Read {@link org.luoshi.platform.notices.Notices} first.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"site", "database", "calendar", "journal"})
package org.luoshi.platform.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
