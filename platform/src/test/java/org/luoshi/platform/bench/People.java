package org.luoshi.platform.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The people of a {@link Cast}, each with an account, put straight into the database; and two congress sessions. */
final class People {
    static final String OFFICE_LOGIN = "bench-office";

    private final Connection connection;

    private People(Connection connection) {
        this.connection = connection;
    }

    /** Puts in whoever plays in the matters from {@code first} on, so many of them. */
    static void put(Connection connection, LocalDate today) throws SQLException {
        People people = new People(connection);
        for (int n = 0; n < Cast.DEPUTIES; n++) {
            people.deputy(Cast.of(n));
        }
        for (int n = 0; n < Cast.UNITS; n++) {
            people.unit(Cast.of(n));
        }
        people.account(Cast.OFFICE, OFFICE_LOGIN, "代表工作机构", null, null, "office");
        people.account(Cast.GOVERNMENT, "bench-government", "政府办公厅", null, null, "government-office");
        people.run(
                "insert into credential (account_id, password_hash, changed_at) values (cast(? as uuid), ?, now())",
                Cast.OFFICE,
                "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 8, 1).encode(Town.PASSWORD));
        people.sessions(today);
    }

    /** Two sessions, so that the front page has a year to count. */
    private void sessions(LocalDate today) throws SQLException {
        UUID term = UUID.randomUUID();
        run("insert into bodies_term (id, number, valid_from) values (?, 15, ?)", term, today.minusYears(3));
        for (int number = 1; number <= 2; number++) {
            LocalDate opens = today.minusMonths(26L - 12L * number);
            run(
                    "insert into bodies_congress_session (id, term_id, number, opens, closes) values (?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    term,
                    number,
                    opens,
                    opens.plusDays(4));
        }
    }

    private void deputy(Cast cast) throws SQLException {
        run("insert into bodies_person (id, name) values (cast(? as uuid), ?)", cast.person(), cast.deputyName());
        account(
                cast.deputyAccount(),
                "bench-deputy-" + cast.deputyNumber(),
                cast.deputyName(),
                cast.person(),
                null,
                "deputy");
    }

    private void unit(Cast cast) throws SQLException {
        String name = "第%04d局".formatted(cast.unitNumber());
        run(
                "insert into bodies_organisation (id, kind, valid_from)"
                        + " values (cast(? as uuid), 'BUREAU', date '2020-01-01')",
                cast.unit());
        run(
                "insert into bodies_organisation_name (organisation_id, role, name, plain, valid_from)"
                        + " values (cast(? as uuid), 'OFFICIAL', ?, ?, date '2020-01-01')",
                cast.unit(),
                name,
                name);
        account(
                cast.handlerAccount(),
                "bench-handler-" + cast.unitNumber(),
                cast.handlerName(),
                null,
                cast.unit(),
                "handler");
    }

    private void account(String id, String login, String name, String person, String unit, String role)
            throws SQLException {
        run(
                "insert into account (id, login, name, person_id, unit_id, created_at)"
                        + " values (cast(? as uuid), ?, ?, cast(? as uuid), cast(? as uuid), now())",
                id,
                login,
                name,
                person,
                unit);
        run("insert into account_role (account_id, role_id, granted_at) values (cast(? as uuid), ?, now())", id, role);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.execute();
        }
    }
}
