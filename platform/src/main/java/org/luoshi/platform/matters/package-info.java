/**
 * Matters (事项): one matter, its procedure run, clocks, people, papers and journal; the only host of procedure runs.
 *
 * <p>Serves whatever law the procedure names; knows step ids and dates, never what a suggestion is. Owns the tables
 * {@code matter*}; publishes {@link org.luoshi.platform.matters.MatterOpened} and {@link
 * org.luoshi.platform.matters.MatterMoved} inside the transaction that caused them. Read {@link
 * org.luoshi.platform.matters.MoveMatter} first: nothing else moves a step.
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
            "journal :: web"
        })
@NullMarked
package org.luoshi.platform.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
