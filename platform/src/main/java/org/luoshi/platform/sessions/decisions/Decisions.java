package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided. Nothing is changed or taken back here. */
@Repository("sessionDecisions")
public class Decisions {
    private static final String SELECT = """
            select d.*, c.before, c.after from session_decision d
            left join session_deputy_count c on c.decision = d.id\s""";

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Decision> of(ItemId item) {
        return jdbc.sql(SELECT + "where d.item = :item")
                .param("item", item.value())
                .query(Decisions::map)
                .optional();
    }

    /** In the order of their numbers. */
    public List<Decision> of(MeetingId meeting) {
        return jdbc.sql(SELECT + "where d.meeting = :meeting order by d.year, d.serial")
                .param("meeting", meeting.value())
                .query(Decisions::map)
                .list();
    }

    /** Passed in a year, the latest first. */
    public List<Decision> in(int year) {
        return jdbc.sql(SELECT + "where d.year = :year order by d.passed_on desc, d.body, d.serial desc")
                .param("year", year)
                .query(Decisions::map)
                .list();
    }

    /** Years in which something was decided, the latest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct year from session_decision order by year desc")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** What the vote on an item came to; empty before. */
    public Optional<Outcome> outcome(ItemId item) {
        return jdbc.sql("select * from session_outcome where item = :item")
                .param("item", item.value())
                .query((row, _) -> new Outcome(
                        item,
                        row.getObject("poll", UUID.class),
                        row.getBoolean("passed"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** False when the item was settled by a vote already. */
    boolean settle(Outcome outcome) {
        return jdbc.sql("insert into session_outcome (item, poll, passed, at) values (:item, :poll, :passed, :at)"
                                + " on conflict (item) do nothing")
                        .param("item", outcome.item().value())
                        .param("poll", outcome.poll())
                        .param("passed", outcome.passed())
                        .param("at", outcome.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The next number of a body's year; held until the transaction ends, so that none is lost or given twice. */
    int nextSerial(OrganisationId body, int year) {
        return jdbc.sql("""
                        insert into session_decision_number values (:body, :year, 1)
                        on conflict (body, year) do update set last = session_decision_number.last + 1 returning last
                        """)
                .param("body", body.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Decision decision, Instant at) {
        jdbc.sql("""
                insert into session_decision (id, meeting, item, poll, body, mark, year, serial, title, kind, passed_on,
                    draft_version, for_congress, at)
                values (:id, :meeting, :item, :poll, :body, :mark, :year, :serial, :title, :kind, :on, :draft, :congress,
                    :at)
                """)
                .param("id", decision.id().value())
                .param("meeting", decision.meeting().value())
                .param("item", decision.item().value())
                .param("poll", decision.poll())
                .param("body", decision.body().value())
                .param("mark", decision.number().issuerCode())
                .param("year", decision.number().year())
                .param("serial", decision.number().serial())
                .param("title", decision.title())
                .param("kind", decision.kind().name())
                .param("on", decision.passedOn())
                .param("draft", decision.draft())
                .param("congress", decision.forCongress())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void counted(DecisionId decision, int before, int after) {
        jdbc.sql("insert into session_deputy_count (decision, before, after) values (:decision, :before, :after)"
                        + " on conflict (decision) do update set after = :after")
                .param("decision", decision.value())
                .param("before", before)
                .param("after", after)
                .update();
    }

    private static Decision map(ResultSet row, int rowNumber) throws SQLException {
        Integer before = row.getObject("before", Integer.class);
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                new MeetingId(row.getObject("meeting", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                row.getObject("poll", UUID.class),
                new OrganisationId(row.getObject("body", UUID.class)),
                new DocumentNumber(row.getString("mark"), row.getInt("year"), row.getInt("serial")),
                row.getString("title"),
                ItemKind.valueOf(row.getString("kind")),
                row.getObject("passed_on", LocalDate.class),
                row.getObject("draft_version", Integer.class),
                row.getBoolean("for_congress"),
                before == null ? null : new Decision.Deputies(before, row.getInt("after")));
    }
}
