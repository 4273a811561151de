package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Session;
import org.luoshi.reading.draft.Words;

/** Two sessions of the same body on one page whose numbers do not follow each other. */
final class Ordinals {
    private Ordinals() {}

    static List<Flag> check(List<Report> reports) {
        Map<String, Session> last = new HashMap<>();
        var flags = new ArrayList<Flag>();
        for (Report report : reports) {
            Session session = report.meeting().session();
            Words body = report.meeting().body();
            Integer ordinal = session == null ? null : session.ordinal();
            if (session == null || body == null || ordinal == null) {
                continue;
            }
            Session before = last.put(body.value(), session);
            Integer earlier = before == null ? null : before.ordinal();
            if (before != null && earlier != null && Math.abs(ordinal - earlier) > 1) {
                flags.add(new Flag(
                        Contradiction.ORDINAL_GAP,
                        session.words().span(),
                        ordinal.toString(),
                        before.words().span(),
                        earlier.toString()));
            }
        }
        return flags;
    }
}
