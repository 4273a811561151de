package org.luoshi.platform.laws.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Follows the library on every node, each second: what one node imports, all nodes find a moment later, and nobody has to
 * tell them.
 */
@Component
public class KeepIndex {
    private static final Logger LOG = LoggerFactory.getLogger(KeepIndex.class);

    private final LawIndex index;
    private final FollowLibrary follow;
    private final DataSource library;
    private final AtomicLong works = new AtomicLong();
    private volatile boolean writing;
    private volatile long followed = System.nanoTime();
    private boolean failed;

    @Autowired
    KeepIndex(@Lazy LawIndex index, DataSource library) {
        this.index = index;
        this.follow = new FollowLibrary(index);
        this.library = library;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void look() {
        try {
            catchUp();
            failed = false;
        } catch (SQLException | RuntimeException e) {
            if (!failed) {
                LOG.warn("法规检索索引暂时不能更新。 / The index of laws cannot follow the library for now.", e);
            }
            failed = true;
        }
    }

    /** Follows what is settled by now; whoever waits for it finds it afterwards. */
    public synchronized void catchUp() throws SQLException {
        try (Connection connection = library.getConnection()) {
            works.set(0);
            long started = System.nanoTime();
            if (follow.handle(connection, this::done)) {
                LOG.debug("index of laws: {} works in {} ms", works, (System.nanoTime() - started) / 1_000_000);
            }
            followed = System.nanoTime();
        } finally {
            writing = false;
        }
    }

    private void done(long count) {
        works.set(count);
        writing = true;
    }

    /** How it stands: how many entries can be found, and how many works are done of a change that is being followed. */
    public State state() {
        return new State(index.size(), writing, works.get());
    }

    /** How long ago it last followed all that was settled; while it is written anew it is following. */
    public Duration lag() {
        return writing ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - followed);
    }

    /** What a page tells of the index. */
    public record State(long entries, boolean writing, long works) {}
}
