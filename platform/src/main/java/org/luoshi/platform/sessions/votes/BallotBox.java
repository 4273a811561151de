package org.luoshi.platform.sessions.votes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The box of a live poll (票箱): a table of its own, one row for everybody on the roll, dropped when the poll ends.
 *
 * <p>A row shows that somebody voted and how often they changed it, never what: that is sealed.
 */
@Repository
class BallotBox {
    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies under one name; {@code sealed} is null until something was cast. */
    record Row(UUID person, int turn, @Nullable Sealed sealed) {}

    void make(PollId poll) {
        jdbc.sql("""
                create table %s (
                    person uuid primary key, turn integer not null default 0 check (turn >= 0), sealed bytea,
                    check ((turn = 0) = (sealed is null)), check (octet_length(sealed) = %d)
                ) with (fillfactor = 50)
                """.formatted(table(poll), PollKey.SEALED_BYTES)).update();
        jdbc.sql("comment on table %s is 'not in archives: sealed ballots live here alone'".formatted(table(poll)))
                .update();
        jdbc.sql("insert into %s (person) select person from session_poll_roll where poll = ?".formatted(table(poll)))
                .param(poll.value())
                .update();
    }

    /** A poll that came out of a backup has none: archives leave the box out. */
    boolean isThere(PollId poll) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table(poll))
                .query(Boolean.class)
                .single();
    }

    /** The row of somebody on the roll, kept from other devices of the same person until the transaction ends. */
    Optional<Row> lock(PollId poll, UUID person) {
        return jdbc.sql("select person, turn, sealed from %s where person = ? for update".formatted(table(poll)))
                .param(person)
                .query(BallotBox::map)
                .optional();
    }

    Optional<Row> look(PollId poll, UUID person) {
        return jdbc.sql("select person, turn, sealed from %s where person = ?".formatted(table(poll)))
                .param(person)
                .query(BallotBox::map)
                .optional();
    }

    void put(PollId poll, UUID person, int turn, Sealed sealed) {
        int rows = jdbc.sql("update %s set turn = ?, sealed = ? where person = ? and turn = ?".formatted(table(poll)))
                .param(turn)
                .param(sealed.bytes())
                .param(person)
                .param(turn - 1)
                .update();
        if (rows != 1) {
            throw new IllegalStateException("poll " + poll + ": the box moved under a lock");
        }
    }

    /** The first ballot of somebody on the roll; false when one lies there already, which is then as it was. */
    boolean putFirst(PollId poll, UUID person, Sealed sealed) {
        return jdbc.sql("update %s set turn = 1, sealed = ? where person = ? and turn = 0".formatted(table(poll)))
                        .param(sealed.bytes())
                        .param(person)
                        .update()
                == 1;
    }

    /** Every row, also of those who cast nothing. */
    List<Row> all(PollId poll) {
        return jdbc.sql("select person, turn, sealed from %s".formatted(table(poll)))
                .query(BallotBox::map)
                .list();
    }

    /** How many have cast. */
    int cast(PollId poll) {
        return jdbc.sql("select count(*) from %s where turn > 0".formatted(table(poll)))
                .query(Integer.class)
                .single();
    }

    void drop(PollId poll) {
        jdbc.sql("drop table if exists %s".formatted(table(poll))).update();
    }

    static String table(PollId poll) {
        return "session_ballots_" + poll.hex();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        byte[] sealed = row.getBytes("sealed");
        return new Row(
                row.getObject("person", UUID.class), row.getInt("turn"), sealed == null ? null : new Sealed(sealed));
    }
}
