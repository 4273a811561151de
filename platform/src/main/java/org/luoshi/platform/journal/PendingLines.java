package org.luoshi.platform.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The lines one transaction will write just before it commits. */
final class PendingLines implements TransactionSynchronization {
    private final JournalStore store;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();
    private boolean committing;

    private PendingLines(JournalStore store) {
        this.store = store;
    }

    /** Spring suspends a transaction's synchronisations with it, so the one found here is always this transaction's. */
    static PendingLines ofThisTransaction(JournalStore store) {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof PendingLines pending) {
                return pending;
            }
        }
        PendingLines pending = new PendingLines(store);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(Draft draft) {
        if (committing) {
            store.append(List.of(draft));
        } else {
            drafts.add(draft);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        store.append(drafts);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, drafts.size());
    }

    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        drafts.subList(Math.min(kept, drafts.size()), drafts.size()).clear();
    }
}
