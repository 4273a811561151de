/**
 * The document desk (公文处理): what goes out and comes in, its numbers, what leaders wrote on it, and the file it ends in.
 *
 * <p>Serves 党政机关公文处理工作条例 (2012) art. 18–27 and 档案法 (2020) art. 14. Owns every table named {@code desk_*}; publishes
 * nothing of its own: an outgoing document is a matter of {@code procedures/desk/outgoing.yaml}, an instruction that is
 * carried out one of {@code procedures/desk/instruction.yaml}. Read {@link org.luoshi.platform.desk.OutgoingDocument}
 * first, then {@link org.luoshi.platform.desk.Numbers}.
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
            "exchange",
            "matters",
            "matters :: web",
            "suggestions"
        })
@NullMarked
package org.luoshi.platform.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
