package org.luoshi.platform.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where every act of the desk passes: right, decision and one journal line, done or refused, in one transaction. */
@Component
class DeskActs {
    private final Journal journal;
    private final TransactionTemplate transaction;

    DeskActs(Journal journal, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done, with the facts of its line; an empty fact is left out. */
    record Act(Subject subject, String action, Map<String, String> facts) {
        static Act on(Subject subject, String action, Object... facts) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < facts.length; i += 2) {
                String fact = facts[i + 1].toString();
                if (!fact.isEmpty()) {
                    named.put(facts[i].toString(), fact);
                }
            }
            return new Act(subject, action, named);
        }

        private Entry entry(Viewer by) {
            return new Entry(subject, action, Actor.of(by), facts);
        }
    }

    <T> DeskResult<T> run(Viewer by, String permission, Act act, Supplier<DeskResult<T>> decision) {
        DeskResult<T> result = decided(by, permission, act, decision);
        if (result instanceof DeskResult.Refused<T>(DeskRefusal refusal)) {
            journal.refuse(act.entry(by), refusal.getClass().getSimpleName() + " " + refusal.args());
        }
        return result;
    }

    /** What somebody else entered under the same key at the same moment is there when it is decided again. */
    private <T> DeskResult<T> decided(Viewer by, String permission, Act act, Supplier<DeskResult<T>> decision) {
        try {
            return once(by, permission, act, decision);
        } catch (DuplicateKeyException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw e;
            }
            return once(by, permission, act, decision);
        }
    }

    private <T> DeskResult<T> once(Viewer by, String permission, Act act, Supplier<DeskResult<T>> decision) {
        return Objects.requireNonNull(transaction.execute(status -> {
            DeskResult<T> decided =
                    by.may(permission) ? decision.get() : DeskResult.refused(new DeskRefusal.NotPermitted(permission));
            if (decided instanceof DeskResult.Done<T>) {
                journal.record(act.entry(by));
            } else {
                status.setRollbackOnly();
            }
            return decided;
        }));
    }
}
