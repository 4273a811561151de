package org.luoshi.platform.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server process again when it dies under us (守护): the pool reconnects, committed rows are there. */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Cluster cluster;
    private final int port;
    private boolean resting;

    Keeper(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    void watch() {
        cluster.pid()
                .ifPresent(server -> Thread.ofVirtual().name("database-keeper").start(() -> {
                    server.onExit().join();
                    revive();
                }));
    }

    /** From now on an ended server is meant to be ended. */
    synchronized void rest() {
        resting = true;
    }

    private synchronized void revive() {
        if (resting) {
            return;
        }
        LOG.error("数据库进程意外结束，正在重新启动 / the database process died; starting it again");
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Tool.Outcome outcome = cluster.startOn(port);
                if (outcome.ok()) {
                    watch();
                    return;
                }
                LOG.warn("attempt {} of {}: {}", attempt, ATTEMPTS, outcome.said());
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            LOG.error("the database did not come back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
