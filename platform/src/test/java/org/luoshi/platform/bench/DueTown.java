package org.luoshi.platform.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.luoshi.platform.database.EmbeddedPostgres;

/** Suggestions that all wait for their reply today, put straight into the database; each unit has one handler with mail. */
final class DueTown {
    /** A Tuesday on which people work; the city's date is set to it, so that it may be measured on any day. */
    private static final LocalDate DUE = LocalDate.of(2026, 5, 12);

    private static final int UNITS = 200;

    private final EmbeddedPostgres database;

    DueTown(EmbeddedPostgres database) {
        this.database = database;
    }

    /** Before the servers start: they read the city's date once. */
    void people() throws SQLException {
        run(
                "insert into calendar_city_date (anchor, anchored_on) values (?, ?)",
                DUE,
                LocalDate.now(ZoneId.of("Asia/Shanghai")));
        run("""
                insert into account (id, login, name, unit_id, created_at, mail, mail_confirmed)
                select gen_random_uuid(), 'due-' || n, '承办' || n, gen_random_uuid(), now(), address, address
                from (select n, 'h' || n || '@example.gov.cn' as address from generate_series(1, ?) as n) as all_of_them
                """, UNITS);
        run("insert into account_role (account_id, role_id, granted_at) select id, 'handler', now() from account"
                + " where login like 'due-%'");
    }

    /** So many, in one transaction. */
    void due(int count) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            run(connection, """
                    insert into matter (id, number, procedure, profile, title, source_kind, source_id, source_label, step,
                        step_kind, opened_on, moved_at)
                    select gen_random_uuid(), '建9999-' || n, 'suggestions/handling', 'national', '关于第' || n || '件事的建议',
                        'congress-session', 'bench', 'bench', 'handling', 'OPEN', ?, now()
                    from generate_series(1, ?) as n
                    """, DUE.minusMonths(3), count);
            run(connection, """
                    insert into matter_clock (matter, ordinal, clock, party, holder, state, trigger_event, trigger_on, due,
                        original_due, detail)
                    select m.id, 0, 'reply', u.unit, 'lead', 'RUNNING', 'assign', ?, ?, ?, '{}'
                    from (select id, (row_number() over (order by number)) % ? as place from matter) as m
                    join (select unit_id::text as unit, row_number() over (order by login) - 1 as place
                        from account where login like 'due-%') as u using (place)
                    """, DUE.minusMonths(3), DUE, DUE, UNITS);
            connection.commit();
        }
    }

    int told() throws SQLException {
        return number("select count(*) from notice");
    }

    /** Matters whose holder was told once, never, or more often. */
    String tally() throws SQLException {
        return text("""
                select count(*) filter (where n = 1) || ' / ' || count(*) filter (where n = 0) || ' / '
                    || count(*) filter (where n > 1)
                from (select m.id, count(k.id) as n from matter m
                    left join notice k on k.rule_key = 'matters.remind.today:' || m.id || ':0' group by m.id) as each
                """);
    }

    /** All rows there are, by rule and day. */
    String rows() throws SQLException {
        return text("""
                select string_agg(rule || ' ' || day || ': ' || n, ', ') from (
                    select split_part(rule_key, ':', 1) as rule, day, count(*) as n from notice group by 1, 2) as each
                """);
    }

    /** Notices by state of their mail. */
    String mails() throws SQLException {
        return text("select coalesce(string_agg(state || ' ' || n, ', ' order by state), '') from"
                + " (select state, count(*) as n from notice_delivery group by state) as each");
    }

    int waiting() throws SQLException {
        return number("select count(*) from notice_delivery where state = 'waiting'");
    }

    /** How many servers hold mail in their hands; two as well when all has gone before the second began. */
    int sending() throws SQLException {
        return number("select case when exists (select from notice_delivery where state = 'waiting')"
                + " then count(distinct lease) else 2 end from notice_delivery where lease is not null");
    }

    /** How many mails the journal says may have been sent again. */
    int saidRepeated() throws SQLException {
        return number("select coalesce(sum((details ->> 'count')::integer), 0) from journal_line"
                + " where action = 'notices.take-over'");
    }

    private int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = connect()) {
            run(connection, sql, values);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
