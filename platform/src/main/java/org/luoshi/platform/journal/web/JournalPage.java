package org.luoshi.platform.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Panel;

/**
 * The journal from the latest line backwards.
 *
 * @param next address of the page after this one; empty on the last
 * @param first address of the first page; empty on it
 * @param csv the same lines to take along
 * @param verdict what the proof said, if it was asked for
 */
public record JournalPage(
        List<JournalLine> lines,
        String next,
        String first,
        String csv,
        boolean filtered,
        Field kind,
        List<Choice> kinds,
        Field id,
        Field actor,
        Field action,
        Field refused,
        Field from,
        Field to,
        Field anchor,
        @Nullable Panel verdict) {}
