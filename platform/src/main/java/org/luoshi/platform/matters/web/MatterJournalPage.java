package org.luoshi.platform.matters.web;

import java.util.List;
import org.luoshi.platform.journal.web.JournalLine;

/**
 * The journal of a matter.
 *
 * @param href the matter's own page
 * @param next address of the page after this one; empty on the last
 */
public record MatterJournalPage(String number, String title, String href, List<JournalLine> lines, String next) {}
