package org.luoshi.platform.journal;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes lines for a command that runs without the server (离线记入日志), in the transaction of the one connection given: a
 * server beside it waits for the subject's chain as it waits for itself.
 */
public final class OfflineJournal {
    private final JournalStore store;

    public OfflineJournal(DataSource oneConnection) {
        this.store = new JournalStore(JdbcClient.create(oneConnection));
    }

    /** Writes that {@code entry} was done. */
    public void record(Entry entry, Instant at) {
        store.append(List.of(new Draft(entry, Outcome.DONE, null, at)));
    }

    /** Writes that {@code entry} was refused and why. */
    public void refuse(Entry entry, String reason, Instant at) {
        store.append(List.of(new Draft(entry, Outcome.REFUSED, reason, at)));
    }
}
