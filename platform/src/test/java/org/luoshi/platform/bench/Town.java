package org.luoshi.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Meetings to be measured, put straight into the database of a server that runs: a body, its members with an account each,
 * all of them present, and somebody who runs the meeting.
 *
 * <p>Their passwords are hashed with as little work as Argon2 allows: signing in is not what is measured.
 */
final class Town {
    static final String PASSWORD = "long-enough-to-vote";
    static final String STAFF = "bench-staff";

    private final Path data;
    private final String hash = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(PASSWORD);

    Town(Path data) {
        this.data = data;
    }

    /** A standing committee with so many members, whose logins are {@code <name>-m1} and on; and the staff. */
    UUID committee(String name, int members) throws IOException, SQLException {
        UUID body = UUID.randomUUID();
        UUID post = UUID.randomUUID();
        LocalDate founded = today().minusYears(1);
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "insert into bodies_organisation (id, kind, valid_from) values (?, 'STANDING_COMMITTEE', ?)",
                    body,
                    founded);
            run(
                    connection,
                    "insert into bodies_organisation_name (organisation_id, role, name, plain, valid_from)"
                            + " values (?, 'OFFICIAL', ?, ?, ?)",
                    body,
                    "会" + name,
                    "会" + name,
                    founded);
            run(
                    connection,
                    "insert into bodies_post (id, organisation_id, title, rank) values (?, ?, '委员', 'MEMBER')",
                    post,
                    body);
            run(connection, """
                    with people as (
                        insert into bodies_person (id, name)
                        select gen_random_uuid(), '委员' || n from generate_series(1, ?) as n returning id, name
                    ), seats as (
                        insert into bodies_membership (id, person_id, post_id, valid_from)
                        select gen_random_uuid(), id, ?, ? from people
                    )
                    insert into account (id, login, name, person_id, created_at)
                    select gen_random_uuid(), ? || '-m' || substr(name, 3), name, id, now() from people
                    """, members, post, founded, name);
            run(
                    connection,
                    "insert into account (id, login, name, created_at) values (gen_random_uuid(), ?, '会务', now())"
                            + " on conflict do nothing",
                    STAFF);
            run(
                    connection,
                    "insert into account_role (account_id, role_id, granted_at) select id,"
                            + " case login when '" + STAFF + "' then 'committee-office' else 'deputy' end, now()"
                            + " from account on conflict do nothing");
            run(
                    connection,
                    "insert into credential (account_id, password_hash, changed_at)"
                            + " select id, ?, now() from account on conflict do nothing",
                    hash);
            connection.commit();
        }
        return body;
    }

    /** The meeting is today, and every member has come. */
    void sits(UUID meeting) throws IOException, SQLException {
        try (Connection connection = connect()) {
            run(connection, "update session_meeting set opens_on = ? where id = ?", today(), meeting);
            run(connection, """
                    insert into session_presence (meeting, seat, came, remote, by_name)
                    select m.id, s.person_id, now() - interval '1 minute', false, ''
                    from session_meeting m
                    join bodies_post p on p.organisation_id = m.body
                    join bodies_membership s on s.post_id = p.id
                    where m.id = ?
                    """, meeting);
            run(connection, "analyze");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** What the database says of the last poll of the meeting: its state, then for, against, abstain, not voting. */
    String result(UUID meeting) throws IOException, SQLException {
        try (Connection connection = connect();
                PreparedStatement sql = connection.prepareStatement(
                        "select concat_ws(' ', state, votes_for, votes_against, votes_abstain, not_voting)"
                                + " from session_poll where meeting = ? order by prepared_at desc limit 1")) {
            sql.setObject(1, meeting);
            try (var rows = sql.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** Every meeting's number by its id. */
    Map<UUID, String> meetings() throws IOException, SQLException {
        try (Connection connection = connect();
                PreparedStatement sql = connection.prepareStatement("select id, number from session_meeting");
                var rows = sql.executeQuery()) {
            Map<UUID, String> meetings = new HashMap<>();
            while (rows.next()) {
                meetings.put(rows.getObject("id", UUID.class), rows.getString("number"));
            }
            return meetings;
        }
    }

    /** How many acts of this kind the journal tells as done. */
    int journalLines(String action) throws IOException, SQLException {
        try (Connection connection = connect();
                PreparedStatement sql =
                        connection.prepareStatement("select count(*) from journal_line where action = ?")) {
            sql.setString(1, action);
            try (var rows = sql.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
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

    private Connection connect() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/luoshi",
                "luoshi",
                Files.readString(data.resolve("database.password")).strip());
    }
}
