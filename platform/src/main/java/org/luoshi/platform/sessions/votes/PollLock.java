package org.luoshi.platform.sessions.votes;

import org.luoshi.platform.sessions.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps those who cast from those who open and close: many together, or one alone; until the transaction ends. */
@Component
class PollLock {
    private final JdbcClient jdbc;

    PollLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void casting(PollId poll) {
        take("select 1 from pg_advisory_xact_lock_shared(?)", poll.lock());
    }

    void alone(PollId poll) {
        take("select 1 from pg_advisory_xact_lock(?)", poll.lock());
    }

    void alone(MeetingId meeting) {
        take(
                "select 1 from pg_advisory_xact_lock(?)",
                meeting.value().getMostSignificantBits() ^ meeting.value().getLeastSignificantBits());
    }

    private void take(String lock, long number) {
        jdbc.sql(lock).param(number).query(Integer.class).single();
    }
}
