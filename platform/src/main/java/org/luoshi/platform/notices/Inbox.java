package org.luoshi.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's inbox (收件箱): every question and every command names the account, so nobody reads another's. */
@Component
public class Inbox {
    /** How many notices one page holds. */
    public static final int PAGE = 50;

    /** A notice as its receiver sees it. */
    public record Item(
            UUID id, LocalDate day, String titleKey, List<String> args, String href, String number, boolean read) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The given page (0, 1, …), newest first. */
    public List<Item> items(String accountId, boolean unreadOnly, int page) {
        return items(accountId, unreadOnly, page * PAGE, PAGE);
    }

    /** So many after the first {@code offset}, newest first. */
    public List<Item> items(String accountId, boolean unreadOnly, int offset, int most) {
        return jdbc.sql("""
                        select id, day, title_key, args, href, number, read_at is not null as read from notice
                        where account_id = ? and (read_at is null or not ?)
                        order by day desc, sent_at desc, id limit ? offset ?
                        """)
                .params(accountId, unreadOnly, most, offset)
                .query(Inbox::row)
                .list();
    }

    /** How many notices the inbox holds, read ones among them or not. */
    public int count(String accountId, boolean unreadOnly) {
        return jdbc.sql("select count(*) from notice where account_id = ? and (read_at is null or not ?)")
                .params(accountId, unreadOnly)
                .query(Integer.class)
                .single();
    }

    /** One notice of this account; empty when it has no such notice. */
    public Optional<Item> item(String accountId, UUID id) {
        return jdbc.sql("""
                        select id, day, title_key, args, href, number, read_at is not null as read from notice
                        where account_id = ? and id = ?
                        """).params(accountId, id).query(Inbox::row).optional();
    }

    /** Marks one notice read; may be sent twice. False when the account has no such notice. */
    @Transactional
    public boolean markRead(String accountId, UUID id) {
        return jdbc.sql("update notice set read_at = coalesce(read_at, ?) where account_id = ? and id = ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), accountId, id)
                        .update()
                == 1;
    }

    /** Marks everything in the inbox read; may be sent twice. */
    @Transactional
    public void markAllRead(String accountId) {
        jdbc.sql("update notice set read_at = ? where account_id = ? and read_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), accountId)
                .update();
    }

    private static Item row(ResultSet row, int n) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getString("title_key"),
                Outbox.texts(row.getArray("args")),
                row.getString("href"),
                row.getString("number"),
                row.getBoolean("read"));
    }
}
