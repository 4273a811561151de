package org.luoshi.platform.desk.web;

import java.util.List;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.matters.web.MatterPage;

/**
 * One outgoing document: its path, its text, its number, its original, and what leaders wrote on it.
 *
 * @param number as it stands on the paper; empty before it is given
 * @param mayEdit it is a draft, and this viewer writes drafts
 * @param mayArchive it has ended, and this viewer keeps the registers
 * @param fit how the scan stands to the hash that was written down
 */
public record OutgoingPage(
        MatterPage matter,
        OutgoingDocument document,
        String series,
        String number,
        boolean mayEdit,
        boolean mayArchive,
        Scans.Fit fit,
        WordingLines.Part wordings,
        WrittenInstructionLines.Part instructions) {

    /** The lines of the text. */
    public List<String> paragraphs() {
        return document.text().body().lines().filter(line -> !line.isBlank()).toList();
    }
}
