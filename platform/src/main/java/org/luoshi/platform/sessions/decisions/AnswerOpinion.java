package org.luoshi.platform.sessions.decisions;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Takes down what was done about one opinion (逐条反馈): by a unit that handles the matter, or by the office. Every answer
 * stays; the latest stands.
 */
@Component
public class AnswerOpinion {
    private final SessionDesk desk;
    private final Opinions opinions;
    private final Matters matters;
    private final CityDate date;

    AnswerOpinion(SessionDesk desk, Opinions opinions, Matters matters, CityDate date) {
        this.desk = desk;
        this.opinions = opinions;
        this.matters = matters;
        this.date = date;
    }

    public SessionResult<Opinion> handle(MeetingId meeting, UUID opinion, String text, Viewer by) {
        Act act = Act.in(meeting, "session.answer", "opinion", opinion, Filled.FACT, Filled.of(text));
        return desk.decide(by, act, _ -> {
            Optional<Opinion> asked = opinions.find(opinion).filter(Opinion::isCompiled);
            if (asked.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("opinion"));
            }
            if (!mayAnswer(asked.get(), by)) {
                return SessionResult.refused(new SessionRefusal.NotPermitted(SessionDesk.MANAGE));
            }
            if (text.isBlank()) {
                return SessionResult.refused(new SessionRefusal.Missing("text"));
            }
            opinions.answer(opinion, new Opinion.Answer(text.strip(), by.name(), date.instant()));
            return SessionResult.done(opinions.find(opinion).orElseThrow());
        });
    }

    /** Whether this viewer may answer an opinion: the office, and the units its matter was handed to. */
    public boolean mayAnswer(Opinion opinion, Viewer viewer) {
        String unit = viewer.unitId();
        return viewer.may(SessionDesk.MANAGE) || (unit != null && handles(unit, opinion));
    }

    private boolean handles(String unit, Opinion opinion) {
        return opinions.matter(opinion.item())
                .flatMap(matters::find)
                .filter(matter -> matter.run().activeParties().stream()
                        .anyMatch(party -> party.unit().equals(unit)))
                .isPresent();
    }
}
