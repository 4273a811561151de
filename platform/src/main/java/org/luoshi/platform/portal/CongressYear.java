package org.luoshi.platform.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.ReportedPeriod;
import org.springframework.stereotype.Component;

/**
 * The year the front page counts (大会年度): from the last session but one to the eve of the last one, as the standing
 * committee reports to the congress. While the first session's year still runs, it is counted so far.
 *
 * <p>Example: sessions open on 2025-01-08 and 2026-01-07; on 2026-03-09 the page counts 2025-01-08 to 2026-01-06.
 */
@Component
class CongressYear implements ReportedPeriod {
    private final CongressSessions sessions;
    private final CityDate date;

    CongressYear(CongressSessions sessions, CityDate date) {
        this.sessions = sessions;
        this.date = date;
    }

    LocalDate today() {
        return date.today();
    }

    /** Empty before the first session. */
    @Override
    public Optional<Period> period() {
        LocalDate today = today();
        return of(sessions.all().stream().map(CongressSession::opens).toList(), today);
    }

    /** The period by the opening days, newest first. */
    static Optional<Period> of(List<LocalDate> openings, LocalDate today) {
        List<LocalDate> past =
                openings.stream().filter(day -> !day.isAfter(today)).toList();
        return switch (past.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Period(past.getFirst(), today));
            default -> Optional.of(new Period(past.get(1), past.getFirst().minusDays(1)));
        };
    }
}
