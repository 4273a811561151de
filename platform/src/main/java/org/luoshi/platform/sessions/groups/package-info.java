/**
 * {@code groups} (分组审议、联组): the groups in which a meeting deliberates, each with convenor, recorder and time.
 *
 * <p>Serves the bodies' rules of procedure in {@code procedures/sessions}. Owns {@code session_group} and the tables beside
 * it; publishes no event: what is said in a group is an opinion of {@code decisions}. Read {@link
 * org.luoshi.platform.sessions.groups.Group} first.
 */
@NamedInterface("groups")
@NullMarked
package org.luoshi.platform.sessions.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
