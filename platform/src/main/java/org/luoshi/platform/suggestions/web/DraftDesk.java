package org.luoshi.platform.suggestions.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.suggestions.DeputyOffice;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.springframework.stereotype.Component;

/** What a draft needs besides its words: the deputy, the co-signers, the congress session it is counted with. */
@Component
class DraftDesk {
    private final Bodies bodies;
    private final CongressSessions sessions;
    private final DeputyOffice office;
    private final CityDate date;

    DraftDesk(Bodies bodies, DeputyOffice office, CongressSessions sessions, CityDate date) {
        this.office = office;
        this.bodies = bodies;
        this.sessions = sessions;
        this.date = date;
    }

    /** The deputy in office this person is. */
    // law: 代表法 (2025) art. 61 — a suspended deputy does not exercise the office
    Optional<DraftSuggestion.Deputy> deputy(@Nullable String person) {
        return Optional.ofNullable(person)
                .flatMap(id -> bodies.on(date.today()).deputy(PersonId.of(id)))
                .filter(Deputy::inOffice)
                .map(DraftDesk::of);
    }

    /** The deputy this person is or was last: a former one is told why nothing can be proposed any more. */
    Optional<DraftSuggestion.Deputy> anyDeputy(@Nullable String person) {
        return office.last(person).map(DraftDesk::of);
    }

    /** The session sitting today, else the latest one: between sessions a suggestion is counted with it. */
    Optional<CongressSession> session() {
        return sessions.sitting(date.today()).or(() -> sessions.latest(date.today()));
    }

    static DraftSuggestion.Congress of(CongressSession session) {
        return new DraftSuggestion.Congress(
                session.id().toString(), label(session), session.opens().getYear());
    }

    static String label(CongressSession session) {
        return "市" + session.code();
    }

    private static DraftSuggestion.Deputy of(Deputy d) {
        return new DraftSuggestion.Deputy(
                d.person().id().toString(), d.person().name(), d.delegation().name());
    }
}
