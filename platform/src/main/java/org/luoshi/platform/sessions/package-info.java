/**
 * Sessions of the organs that decide (会议): agenda, papers, attendance, votes decided by rule, decisions that take effect.
 *
 * <p>Serves 地方组织法 (2022) art. 14–32 and 50–56, 监督法 (2024) art. 15–17 and 60–62. Owns every table named {@code session_*};
 * publishes {@link org.luoshi.platform.sessions.SessionEvent}. A session is also a matter of the procedure named in {@link
 * org.luoshi.platform.sessions.Meeting}: its steps and clocks stand there. Read {@link
 * org.luoshi.platform.sessions.Meeting} first, then {@link org.luoshi.platform.sessions.Assembly}.
 */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "api",
            "database",
            "calendar",
            "journal",
            "files",
            "documents",
            "notices",
            "figures",
            "bodies",
            "access",
            "matters",
            "matters :: web",
            "suggestions"
        })
@NullMarked
package org.luoshi.platform.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
