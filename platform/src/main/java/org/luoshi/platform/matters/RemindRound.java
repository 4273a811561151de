package org.luoshi.platform.matters;

import org.luoshi.platform.site.CityInTheMaking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks each minute (or as told) which clocks have something to say; mostly none, which costs one look at an index. */
@Component
class RemindRound {
    private static final Logger LOG = LoggerFactory.getLogger(RemindRound.class);

    private final RemindHolders remind;
    private final CityInTheMaking making;

    RemindRound(RemindHolders remind, CityInTheMaking making) {
        this.remind = remind;
        this.making = making;
    }

    @Scheduled(
            initialDelayString = "${luoshi.reminders.every:PT1M}",
            fixedDelayString = "${luoshi.reminders.every:PT1M}")
    void go() {
        if (making.underWay()) {
            return; // nobody is reminded of what is not made yet
        }
        try {
            remind.handle();
        } catch (DataAccessException | TransactionException e) {
            // the database is away or shutting down; what was not committed is told in the next round
            LOG.warn("reminders could not be sent: {}", e.toString());
        }
    }
}
