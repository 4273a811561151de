package org.luoshi.platform.sessions.votes;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps one connection to the database for whoever must not stand in line for it: while five hundred ballots wait for ten
 * connections, screens are told how many have voted.
 */
@Component
class OwnConnection {
    private final DataSource database;

    OwnConnection(DataSource database) {
        this.database = database;
    }

    /** What is done with it. */
    interface Work {
        void run() throws InterruptedException;
    }

    /** Everything this thread asks meanwhile, its transactions too, goes over the one connection. */
    void during(Work work) throws InterruptedException {
        Connection own = DataSourceUtils.getConnection(database);
        TransactionSynchronizationManager.bindResource(database, new ConnectionHolder(own));
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.unbindResource(database);
            DataSourceUtils.releaseConnection(own, database);
        }
    }
}
