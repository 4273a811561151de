package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.luoshi.procedure.definition.Basis;

/** The version of 代表法 in force on a day: the same rules moved from articles 48–50 to 61–63. */
enum DeputyLaw {
    VERSION_2015(LocalDate.of(2015, 8, 29), 48, 49, 50),
    VERSION_2025(LocalDate.of(2025, 3, 11), 61, 62, 63);

    /** law: 代表法 (2025) art. 65 — in force from the day it was promulgated. */
    static final LocalDate SINCE_2025 = VERSION_2025.version;

    private final LocalDate version;
    private final int suspension;
    private final int ending;
    private final int announcement;

    DeputyLaw(LocalDate version, int suspension, int ending, int announcement) {
        this.version = version;
        this.suspension = suspension;
        this.ending = ending;
        this.announcement = announcement;
    }

    static DeputyLaw on(LocalDate day) {
        return day.isBefore(SINCE_2025) ? VERSION_2015 : VERSION_2025;
    }

    Basis suspending(String item) {
        return article(suspension + "(1)(" + item + ")");
    }

    Basis resuming() {
        return article(suspension + "(2)");
    }

    Basis ending(String item) {
        return article(item.isEmpty() ? String.valueOf(ending) : ending + "(" + item + ")");
    }

    /** The committee on qualifications reports, the standing committee announces. */
    Basis announcing() {
        return article(String.valueOf(announcement));
    }

    private Basis article(String article) {
        return new Basis("代表法", version, article);
    }
}
