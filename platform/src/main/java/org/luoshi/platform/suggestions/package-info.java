/**
 * Deputies' suggestions (代表建议、批评和意见): drafting, co-signing, what a reply and a rating are, commitments, key
 * suggestions; 办结 (concluded) and 落实 (carried out) are different facts, always side by side.
 *
 * <p>Serves 代表法 (2025) art. 24, 36, 51–52 and 地方组织法 (2022) art. 42, with one place's rules as a profile. Owns the
 * tables {@code suggestion*} and {@code key_suggestion}; publishes no event of its own: its matter's moves are told by
 * {@code MatterMoved}. Read {@link org.luoshi.platform.suggestions.Suggestion} first.
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
            "laws :: intake",
            "matters",
            "matters :: web"
        })
@NullMarked
package org.luoshi.platform.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
