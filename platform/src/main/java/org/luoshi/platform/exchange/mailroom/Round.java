package org.luoshi.platform.exchange.mailroom;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes to every paired city once a minute, later to one that did not answer. */
@Component
class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final PeerStore peers;
    private final Carry carry;
    private final Clock clock;

    Round(PeerStore peers, Carry carry, Clock clock) {
        this.peers = peers;
        this.carry = carry;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void go() {
        try {
            Instant now = clock.instant();
            peers.standings().stream()
                    .filter(standing -> standing.peer().accepted()
                            && standing.peer().paused() == null
                            && !standing.peer().address().isEmpty()
                            && !standing.nextTry().isAfter(now))
                    .forEach(standing -> carry.handle(standing.peer().id()));
        } catch (DataAccessException | TransactionException e) {
            // the database is away or shutting down; the next round comes in a minute
            LOG.warn("the round to other cities could not be made: {}", e.toString());
        }
    }
}
