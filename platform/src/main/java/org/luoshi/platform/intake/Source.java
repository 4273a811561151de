package org.luoshi.platform.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;

/**
 * A text that came in (来源材料). It is never changed.
 *
 * @param number {@code 入2026-0001}
 * @param format text, html, docx, table, or typed when it was pasted
 * @param sha256 of what was sent
 * @param words its characters; every place in it counts their UTF-16 units
 * @param restricted read by its taker, that person's unit and stand-ins alone; kept from every assistant
 * @param pageDay the day it bears itself; null when it bears none
 * @param noNews why nothing was found, as the reader names it; empty when something was
 * @param byUnit the unit its taker acted for; empty for none
 * @param alsoAccount who sent an open text again as a restricted one, and reads it like its taker; empty for nobody
 * @param alsoUnit the unit that person acted for; empty for none
 */
public record Source(
        SourceId id,
        String number,
        String name,
        String format,
        String sha256,
        String words,
        boolean restricted,
        @Nullable LocalDate pageDay,
        String noNews,
        String byName,
        String byAccount,
        String byUnit,
        String alsoAccount,
        String alsoUnit,
        Instant at) {
    /** Whether this viewer works on texts and this one is not kept from them. */
    public boolean openTo(Viewer viewer) {
        return viewer.may(Sources.WORK) && (!restricted || theirs(viewer));
    }

    private boolean theirs(Viewer viewer) {
        return is(viewer, byAccount, byUnit)
                || is(viewer, alsoAccount, alsoUnit)
                || viewer.standsFor().stream().anyMatch(this::theirs);
    }

    private static boolean is(Viewer viewer, String account, String unit) {
        return (!account.isEmpty() && account.equals(viewer.accountId()))
                || (!unit.isEmpty() && unit.equals(viewer.unitId()));
    }
}
