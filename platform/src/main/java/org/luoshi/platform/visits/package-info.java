/**
 * Visits on site (现场调研、视察与现场交办): stops in order, what was said there, and how each instruction becomes a matter.
 *
 * <p>Serves 政府督查工作条例 (2020) art. 11–18 and 代表法 (2025) art. 31. Owns every table named {@code visit*}; publishes
 * nothing of its own: an instruction that is assigned is a matter of {@code procedures/visits}. Read {@link
 * org.luoshi.platform.visits.Visit} first, then {@link org.luoshi.platform.visits.TakeFieldEntries}.
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
            "imports",
            "notices",
            "figures",
            "bodies",
            "access",
            "matters",
            "matters :: web"
        })
@NullMarked
package org.luoshi.platform.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
