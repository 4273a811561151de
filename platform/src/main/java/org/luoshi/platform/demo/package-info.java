/**
 * The example city (示例市): invented bodies, people and two years of suggestions, played day by day through the real use
 * cases; only with {@code --demo}.
 *
 * <p>Serves no law of its own: whatever it plays is decided by the contexts it calls. Owns no table and publishes no
 * event. Read {@link org.luoshi.platform.demo.Demo} first.
 */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "calendar",
            "journal",
            "views",
            "documents",
            "notices",
            "files",
            "figures",
            "bodies",
            "access",
            "laws",
            "laws :: ledger",
            "laws :: amending",
            "laws :: intake",
            "matters",
            "suggestions",
            "suggestions :: key",
            "suggestions :: points",
            "suggestions :: year",
            "desk",
            "intake",
            "sessions",
            "sessions :: conferences",
            "sessions :: congress",
            "sessions :: decisions",
            "sessions :: groups",
            "sessions :: proposals",
            "visits",
            "sessions :: votes",
            "sessions :: released",
            "cooperation",
            "exchange",
            "exchange :: mailroom",
            "exchange :: protocol",
            "cooperation :: joint"
        })
@NullMarked
package org.luoshi.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
