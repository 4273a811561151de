package org.luoshi.platform.sessions.released;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.DecisionId;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one decision public and takes it back with a reason (公开决定、撤回公开). What nobody chose stays inside. Released twice, it
 * is released once.
 */
@Component
public class ReleaseDecision {
    private final SessionDesk desk;
    private final Decisions decisions;
    private final CityDate date;
    private final JdbcClient jdbc;

    ReleaseDecision(SessionDesk desk, Decisions decisions, CityDate date, JdbcClient jdbc) {
        this.desk = desk;
        this.decisions = decisions;
        this.date = date;
        this.jdbc = jdbc;
    }

    public SessionResult<Decision> release(MeetingId meeting, ItemId item, Viewer by) {
        return chosen(meeting, item, Act.in(meeting, "session.decision.release", "item", item), by, decision -> {
            jdbc.sql("insert into session_decision_release (id, meeting, decision, at, by_name)"
                            + " values (:id, :meeting, :decision, :at, :by)"
                            + " on conflict (decision) where withdrawn_at is null do nothing")
                    .param("id", UUID.randomUUID())
                    .param("meeting", meeting.value())
                    .param("decision", decision.id().value())
                    .param("at", date.now())
                    .param("by", by.name())
                    .update();
            return SessionResult.done(decision);
        });
    }

    public SessionResult<Decision> withdraw(MeetingId meeting, ItemId item, String reason, Viewer by) {
        Act act = Act.in(meeting, "session.decision.withdraw", "item", item, "reason", reason.strip());
        return chosen(meeting, item, act, by, decision -> {
            if (!isPublic(decision)) {
                return SessionResult.refused(new SessionRefusal.InRoom(
                        "decisions.refusal.NotPublic", List.of(decision.number().text()), null));
            }
            if (reason.isBlank()) {
                return SessionResult.refused(new SessionRefusal.Missing("reason"));
            }
            jdbc.sql("update session_decision_release set withdrawn_at = :at, withdrawn_by = :by, reason = :reason"
                            + " where decision = :decision and withdrawn_at is null")
                    .param("decision", decision.id().value())
                    .param("at", date.now())
                    .param("by", by.name())
                    .param("reason", reason.strip())
                    .update();
            return SessionResult.done(decision);
        });
    }

    /** The decisions of a meeting that are public now, in the order of their numbers. */
    public List<Decision> of(MeetingId meeting) {
        return decisions.of(meeting).stream().filter(this::isPublic).toList();
    }

    public boolean isPublic(Decision decision) {
        return history(decision.id()).stream().anyMatch(DecisionRelease::isPublic);
    }

    /** Every release of a decision, the latest first. */
    public List<DecisionRelease> history(DecisionId decision) {
        return jdbc.sql("select * from session_decision_release where decision = :decision order by at desc, id")
                .param("decision", decision.value())
                .query(ReleaseDecision::map)
                .list();
    }

    private SessionResult<Decision> chosen(
            MeetingId meeting, ItemId item, Act act, Viewer by, Function<Decision, SessionResult<Decision>> does) {
        return desk.manage(by, act, _ -> {
            Optional<Decision> decision =
                    decisions.of(item).filter(found -> found.meeting().equals(meeting));
            return decision.isEmpty()
                    ? SessionResult.refused(new SessionRefusal.NotThere("decision"))
                    : does.apply(decision.get());
        });
    }

    private static DecisionRelease map(ResultSet row, int number) throws SQLException {
        return new DecisionRelease(
                new DecisionId(row.getObject("decision", UUID.class)),
                row.getObject("at", LocalDateTime.class),
                row.getString("by_name"),
                row.getObject("withdrawn_at", LocalDateTime.class),
                row.getString("withdrawn_by"),
                row.getString("reason"));
    }
}
