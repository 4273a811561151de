package org.luoshi.platform.journal.web;

import java.time.LocalDateTime;
import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.site.Frame;

/**
 * A line of the journal as a page shows it.
 *
 * @param what the act in words; the code itself where nobody has worded it
 * @param proof the start of the line's hash
 */
public record JournalLine(
        LocalDateTime at,
        String who,
        String role,
        String what,
        String code,
        String kind,
        String id,
        long seq,
        boolean refused,
        List<String> details,
        String proof,
        String hash) {
    private static final int PROOF = 12;

    /** The line in the reader's language. */
    public static JournalLine of(Line line, Frame frame) {
        return new JournalLine(
                LocalDateTime.ofInstant(line.at(), CityDate.ZONE),
                line.actor().name(),
                line.actor().role(),
                action(line.action(), frame),
                line.action(),
                line.subject().kind(),
                line.subject().id(),
                line.seq(),
                line.outcome() == Outcome.REFUSED,
                details(line),
                line.hash().substring(0, Math.min(PROOF, line.hash().length())),
                line.hash());
    }

    /** The same line with its act in other words. */
    public JournalLine worded(String words) {
        return new JournalLine(at, who, role, words, code, kind, id, seq, refused, details, proof, hash);
    }

    private static String action(String action, Frame frame) {
        String key = "journal.action." + action;
        return frame.messages().has(frame.lang(), key) ? frame.t(key) : action;
    }

    private static List<String> details(Line line) {
        List<String> details = new java.util.ArrayList<>();
        String reason = line.reason();
        if (reason != null) {
            details.add(reason);
        }
        line.details().forEach((key, value) -> details.add(key + ": " + value));
        return details;
    }
}
