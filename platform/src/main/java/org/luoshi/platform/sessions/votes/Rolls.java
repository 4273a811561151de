package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may vote in a poll (应表决人员): the members present when it opened, and nobody since. */
@Repository
class Rolls {
    private final JdbcClient jdbc;

    Rolls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(PollId poll, List<Seat> present, Set<SeatId> byVideo) {
        jdbc.sql("""
                insert into session_poll_roll (poll, person, place, name, post, remote)
                select ?, person, place, name, post, remote
                from unnest(?, ?, ?, ?) with ordinality as present (person, name, post, remote, place)
                """)
                .param(poll.value())
                .param(present.stream().map(seat -> seat.id().value()).toArray(UUID[]::new))
                .param(present.stream().map(Seat::name).toArray(String[]::new))
                .param(present.stream().map(Seat::post).toArray(String[]::new))
                .param(present.stream().map(seat -> byVideo.contains(seat.id())).toArray(Boolean[]::new))
                .update();
    }

    /** How many of the roll are there by video. */
    int byVideo(PollId poll) {
        return jdbc.sql("select count(*) from session_poll_roll where poll = ? and remote")
                .param(poll.value())
                .query(Integer.class)
                .single();
    }

    boolean has(PollId poll, UUID person) {
        return jdbc.sql("select exists (select 1 from session_poll_roll where poll = ? and person = ?)")
                .param(poll.value())
                .param(person)
                .query(Boolean.class)
                .single();
    }
}
