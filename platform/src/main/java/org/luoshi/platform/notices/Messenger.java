package org.luoshi.platform.notices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Goes to the outbox four times a minute. */
@Component
class Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(Messenger.class);

    private final Outbox outbox;

    Messenger(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void go() {
        try {
            outbox.carryOut();
        } catch (DataAccessException | TransactionException e) {
            // the database is away or shutting down; the rows wait for the next round
            LOG.warn("the outbox of notices could not be read: {}", e.toString());
        }
    }
}
