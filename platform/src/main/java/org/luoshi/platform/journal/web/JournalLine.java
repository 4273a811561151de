package org.luoshi.platform.journal.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.site.Lang;

/**
 * A line of the journal as a page shows it.
 *
 * @param role the roles in words
 * @param what the act in words; the code itself where nobody has worded it
 * @param code the act as the line keeps it, by which lines are filtered
 * @param about the kind of subject in words
 * @param proof the start of the line's hash
 */
public record JournalLine(
        LocalDateTime at,
        String who,
        String role,
        String what,
        String code,
        String about,
        String kind,
        String id,
        long seq,
        boolean refused,
        List<String> details,
        String proof,
        String hash) {
    private static final int PROOF = 12;

    static JournalLine of(Line line, JournalWords words, Lang lang) {
        return new JournalLine(
                LocalDateTime.ofInstant(line.at(), CityDate.ZONE),
                line.actor().name(),
                words.roles(line.actor().role(), lang),
                words.act(line.subject(), line.action(), lang),
                line.action(),
                words.kind(line.subject().kind(), lang),
                line.subject().kind(),
                line.subject().id(),
                line.seq(),
                line.outcome() == Outcome.REFUSED,
                details(line, words, lang),
                line.hash().substring(0, Math.min(PROOF, line.hash().length())),
                line.hash());
    }

    /** The same line with its act in other words. */
    public JournalLine worded(String words) {
        return new JournalLine(at, who, role, words, code, about, kind, id, seq, refused, details, proof, hash);
    }

    private static List<String> details(Line line, JournalWords words, Lang lang) {
        List<String> details = new ArrayList<>();
        String reason = line.reason();
        if (reason != null) {
            details.add(reason);
        }
        line.details().forEach((key, value) -> details.add(words.fact(line.subject(), key, value, lang)));
        return details;
    }
}
