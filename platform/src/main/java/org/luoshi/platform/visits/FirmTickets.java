package org.luoshi.platform.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of firms. */
@Repository
public class FirmTickets {
    private static final String SELECT =
            "select r.*, e.text, e.stop, e.spoken_at from visit_request r join visit_entry e on e.id = r.id ";

    private final JdbcClient jdbc;

    FirmTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FirmTicket> of(VisitId visit) {
        return jdbc.sql(SELECT + "where r.visit = :visit order by e.spoken_at, r.id")
                .param("visit", visit.value())
                .query(FirmTickets::map)
                .list();
    }

    Optional<FirmTicket> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(FirmTickets::map)
                .optional();
    }

    /** The request behind a link that works. */
    Optional<FirmTicket> byLink(String hash, Instant now) {
        return jdbc.sql(SELECT + "where r.link_hash = :hash and r.link_until > :now")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(FirmTickets::map)
                .optional();
    }

    void sent(UUID id, OrganisationId owner, LocalDate on) {
        jdbc.sql("update visit_request set owner = :owner, sent_on = :day where id = :id")
                .param("owner", owner.value())
                .param("day", on)
                .param("id", id)
                .update();
    }

    /** The words the firm reads now; an earlier answer is replaced. */
    void answered(UUID id, String answer, LocalDate on) {
        jdbc.sql("update visit_request set answer = :answer, answered_on = :day where id = :id")
                .param("answer", answer)
                .param("day", on)
                .param("id", id)
                .update();
    }

    /** From now on this link works and no earlier one. */
    void link(UUID id, String hash, Instant until) {
        jdbc.sql("update visit_request set link_hash = :hash, link_until = :until where id = :id")
                .param("hash", hash)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Tries from an address since a moment that opened nothing. */
    int misses(String address, Instant since) {
        return jdbc.sql("select count(*) from visit_link_miss where address = :address and at > :since")
                .param("address", address)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Writes a try down, and forgets those that count no more. */
    void missed(String address, Instant at, Instant forget) {
        jdbc.sql("delete from visit_link_miss where at < :forget")
                .param("forget", forget.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into visit_link_miss values (:at, :address)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("address", address)
                .update();
    }

    private static FirmTicket map(ResultSet row, int number) throws SQLException {
        UUID stop = row.getObject("stop", UUID.class);
        UUID owner = row.getObject("owner", UUID.class);
        return new FirmTicket(
                row.getObject("id", UUID.class),
                new VisitId(row.getObject("visit", UUID.class)),
                stop == null ? null : new StopId(stop),
                row.getString("firm"),
                row.getString("text"),
                row.getString("contact"),
                Objects.requireNonNull(row.getObject("spoken_at", OffsetDateTime.class))
                        .toInstant(),
                owner == null ? null : new OrganisationId(owner),
                row.getObject("sent_on", LocalDate.class),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                Visits.instant(row, "link_until"));
    }
}
