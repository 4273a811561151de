/**
 * Intake (材料导入): a published page, minutes or a plan comes in, drafts are found in it, a person confirms each beside its
 * sentence, and the confirmed ones become sessions, conferences, matters, visits and figures through their own use cases.
 *
 * <p>Serves no law of its own: what a text becomes is decided by the contexts it is given to. Owns every table named {@code
 * intake_*}; publishes no event. Read {@link org.luoshi.platform.intake.TakeText} first, then {@link
 * org.luoshi.platform.intake.ConfirmDrafts}.
 */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "database",
            "calendar",
            "journal",
            "files",
            "figures",
            "bodies",
            "access",
            "laws :: intake",
            "laws :: ledger",
            "matters",
            "matters :: web",
            "sessions",
            "sessions :: conferences",
            "cooperation",
            "cooperation :: joint",
            "visits"
        })
@NullMarked
package org.luoshi.platform.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
