/**
 * The law library (法规库): works, their dated texts article by article, what they cite and what became of them.
 *
 * <p>Serves 立法法 (2023) art. 62, 65, 88 and 89: a law names its day of effect, is divided into articles, and its
 * standard text is public. Owns {@code law_work}, {@code law_version}, {@code law_provision}, {@code law_citation},
 * {@code law_import}, {@code law_import_file}, {@code law_end}, {@code law_change} and {@code law_check}; publishes {@link
 * org.luoshi.platform.laws.LawsChanged}. Read {@link org.luoshi.platform.laws.ConfirmLaws} first, then {@link
 * org.luoshi.platform.laws.Shelf}.
 */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "database",
            "calendar",
            "journal",
            "files",
            "documents",
            "imports",
            "figures",
            "access"
        })
@NullMarked
package org.luoshi.platform.laws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
