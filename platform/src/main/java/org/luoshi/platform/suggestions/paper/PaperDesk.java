package org.luoshi.platform.suggestions.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.springframework.stereotype.Component;

/** What everybody at the desk of paper suggestions needs (登记台): the register as it stands today, and what is usual now. */
@Component
public class PaperDesk {
    /** The right to enter suggestions on the deputies' behalf. */
    public static final String REGISTER = "suggestions.register";

    private final Bodies bodies;
    private final CongressSessions sessions;
    private final CityDate date;

    PaperDesk(Bodies bodies, CongressSessions sessions, CityDate date) {
        this.bodies = bodies;
        this.sessions = sessions;
        this.date = date;
    }

    /** A check that reads the register once: for one file, one batch, one page. */
    PaperCheck check() {
        LocalDate today = date.today();
        BodiesOn on = bodies.on(today);
        List<DraftSuggestion.Deputy> deputies = on.deputies().stream()
                .filter(Deputy::inOffice)
                .map(d -> new DraftSuggestion.Deputy(
                        d.person().id().toString(),
                        d.person().name(),
                        d.delegation().name()))
                .toList();
        return new PaperCheck(new Roster(deputies, on::find), today);
    }

    /** What is wrong with papers, by one reading of the register. */
    public Look look() {
        PaperCheck check = check();
        return entry -> check.problems(entry.fields());
    }

    /** Says what is wrong with a paper. */
    public interface Look {
        List<PaperProblem> problems(PaperEntry entry);
    }

    /** A paper that comes in today, before anything has been read. */
    public PaperFields blank() {
        LocalDate today = date.today();
        return PaperFields.blank(sessions.sitting(today).isPresent(), today);
    }

    /** The session a paper is counted with: the one that sat that day, else the one before. */
    Optional<DraftSuggestion.Congress> congress(LocalDate day) {
        return sessions.sitting(day).or(() -> sessions.latest(day)).map(PaperDesk::of);
    }

    private static DraftSuggestion.Congress of(CongressSession session) {
        return new DraftSuggestion.Congress(
                session.id().toString(), "市" + session.code(), session.opens().getYear());
    }

    static Subject subject(PaperEntry entry) {
        return new Subject(PaperEntry.SUBJECT, entry.id().toString());
    }
}
