package org.luoshi.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.access.Sessions.Open;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code access_session}: the open sessions of every server. */
@Repository
class SessionRows {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    SessionRows(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void insert(Open open) {
        jdbc.sql("""
                insert into access_session (key, account_id, address, browser, since, last_seen)
                values (:key, :account, :address, :browser, :since, :seen)
                on conflict (key) do update set account_id = excluded.account_id, since = excluded.since,
                    last_seen = excluded.last_seen
                """)
                .param("key", open.key())
                .param("account", open.accountId())
                .param("address", open.address())
                .param("browser", open.browser())
                .param("since", utc(open.since()))
                .param("seen", utc(open.lastSeen()))
                .update();
    }

    /** Those of one account that were seen since, whichever server they are on; the last one first. */
    List<Open> of(String accountId, Instant seenSince) {
        return jdbc.sql("""
                select * from access_session where account_id = :account and not ended and last_seen > :since
                order by last_seen desc
                """)
                .param("account", accountId)
                .param("since", utc(seenSince))
                .query(SessionRows::open)
                .list();
    }

    void end(String accountId, String exceptKey) {
        jdbc.sql("update access_session set ended = true where account_id = :account and key <> :except")
                .param("account", accountId)
                .param("except", exceptKey)
                .update();
    }

    /** Keys of sessions that were ended and whose server has not taken them away yet. */
    Set<String> ended() {
        return jdbc.sql("select key from access_session where ended")
                .query((row, n) -> row.getString("key"))
                .set();
    }

    void seen(Collection<Open> all) {
        template.batchUpdate(
                "update access_session set last_seen = ? where key = ?",
                all.stream()
                        .map(open -> new Object[] {utc(open.lastSeen()), open.key()})
                        .toList());
    }

    void delete(String key) {
        jdbc.sql("delete from access_session where key = :key")
                .param("key", key)
                .update();
    }

    /** What a killed server left behind. */
    void deleteUnseenSince(Instant moment) {
        jdbc.sql("delete from access_session where last_seen < :moment")
                .param("moment", utc(moment))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Open open(ResultSet row, int n) throws SQLException {
        return new Open(
                row.getString("key"),
                row.getString("account_id"),
                row.getString("address"),
                row.getString("browser"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_seen", OffsetDateTime.class).toInstant(),
                row.getBoolean("ended"));
    }
}
