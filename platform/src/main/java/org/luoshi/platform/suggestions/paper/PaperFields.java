package org.luoshi.platform.suggestions.paper;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.suggestions.Suggestion;

/**
 * What is taken from a paper, as it is written there (登记项).
 *
 * @param paper number on the paper; empty when it bears none
 * @param lead the lead deputy's name, with the delegation in brackets where namesakes ask for it
 * @param signers names of the co-signers, as they stand there
 * @param units units the deputy wishes for, as they stand there
 * @param category class of the list; empty while nobody has classified it
 */
public record PaperFields(
        String paper,
        String title,
        String facts,
        String proposal,
        String lead,
        String signers,
        String units,
        String category,
        boolean inSession,
        LocalDate receivedOn) {

    /** A paper of which nothing has been read. */
    public static PaperFields blank(boolean inSession, LocalDate receivedOn) {
        return new PaperFields("", "", "", "", "", "", "", "", inSession, receivedOn);
    }

    public Suggestion.Text text() {
        return new Suggestion.Text(title, facts, proposal);
    }

    List<String> unitNames() {
        return Listed.in(units);
    }
}
