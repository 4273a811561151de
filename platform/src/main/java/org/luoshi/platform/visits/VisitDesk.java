package org.luoshi.platform.visits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every act in a visit passes: the visit is locked, the right is asked, the decision is made in one transaction, and
 * one line goes into the journal, whether it was done or refused.
 */
@Component
class VisitDesk {
    /** What visits are called in journal and files. */
    static final String SUBJECT = "visit";

    private final Visits visits;
    private final VisitAccess access;
    private final Journal journal;
    private final TransactionTemplate transaction;

    VisitDesk(Visits visits, VisitAccess access, Journal journal, PlatformTransactionManager transactions) {
        this.visits = visits;
        this.access = access;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done in a visit; an empty detail is left out. */
    record Act(VisitId visit, String action, Map<String, String> details) {
        static Act in(VisitId visit, String action, Object... details) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 0; i < details.length; i += 2) {
                String fact = details[i + 1].toString();
                if (!fact.isEmpty()) {
                    facts.put(details[i].toString(), fact);
                }
            }
            return new Act(visit, action, facts);
        }

        private Entry entry(Viewer by) {
            return new Entry(new Subject(SUBJECT, visit.toString()), action, Actor.of(by), details);
        }
    }

    /** An act of those who keep the ledger the visit stands in. */
    <T> VisitResult<T> manage(Viewer by, Act act, Function<Visit, VisitResult<T>> decision) {
        return take(
                by,
                act,
                visit -> access.mayManage(visit, by)
                        ? decision.apply(visit)
                        : VisitResult.refused(new VisitRefusal.NotPermitted()));
    }

    /** An act of anybody who may see the visit. */
    <T> VisitResult<T> take(Viewer by, Act act, Function<Visit, VisitResult<T>> decision) {
        return run(
                by,
                act,
                () -> visits.lock(act.visit())
                        .filter(visit -> access.maySee(visit, by))
                        .map(decision)
                        .orElseGet(() -> VisitResult.refused(new VisitRefusal.NotThere("visit"))));
    }

    /** An act that asks for its right itself. */
    <T> VisitResult<T> run(Viewer by, Act act, Supplier<VisitResult<T>> decision) {
        VisitResult<T> result = Objects.requireNonNull(transaction.execute(status -> {
            VisitResult<T> decided = decision.get();
            if (decided instanceof VisitResult.Done<T>) {
                journal.record(act.entry(by));
            } else {
                status.setRollbackOnly();
            }
            return decided;
        }));
        if (result instanceof VisitResult.Refused<T>(VisitRefusal refusal)) {
            journal.refuse(act.entry(by), refusal.getClass().getSimpleName() + " " + refusal.args());
        }
        return result;
    }
}
