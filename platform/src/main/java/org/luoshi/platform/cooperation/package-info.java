/**
 * Cooperation of two cities (两市合作事项清单): one list that both keep, each writing only its own part.
 *
 * <p>Serves 地方组织法 (2022) art. 80; no statute sets a clock, the days are those both cities agreed. Owns the tables {@code
 * cooperation_*} and publishes no event of its own: each item is a matter of {@code cooperation/item}, whose steps follow
 * the list. Read {@link org.luoshi.platform.cooperation.joint.JointList} first.
 */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "api",
            "calendar",
            "journal",
            "files",
            "documents",
            "imports",
            "notices",
            "figures",
            "bodies",
            "access",
            "exchange",
            "matters",
            "matters :: web",
            "sessions"
        })
@NullMarked
package org.luoshi.platform.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
