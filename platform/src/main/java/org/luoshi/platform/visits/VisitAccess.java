package org.luoshi.platform.visits;

import java.util.stream.Stream;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who may look into a visit: those who keep its ledger, and those who go along. No page of the public names a leader. */
@Component
public class VisitAccess {
    /** Who plans visits and carries what came of them, within the ledgers their roles keep. */
    public static final String MANAGE = "visits.manage";

    /** Who may look at the visits they take part in. */
    public static final String SEE = "visits.see";

    private final Ledgers ledgers;

    VisitAccess(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    public boolean maySee(Visit visit, Viewer viewer) {
        return mayManage(visit, viewer) || goesAlong(visit, viewer);
    }

    public boolean mayManage(Visit visit, Viewer viewer) {
        return ledgers.keeps(visit.kind(), viewer);
    }

    /** Whether entries made on site are taken from this person. */
    public boolean mayTake(Visit visit, Viewer viewer) {
        return maySee(visit, viewer);
    }

    private static boolean goesAlong(Visit visit, Viewer viewer) {
        String person = viewer.personId();
        return person != null
                && viewer.may(SEE)
                && Stream.concat(Stream.of(visit.leader()), visit.participants().stream())
                        .map(Participant::person)
                        .anyMatch(PersonId.of(person)::equals);
    }
}
