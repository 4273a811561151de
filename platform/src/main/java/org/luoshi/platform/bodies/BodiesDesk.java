package org.luoshi.platform.bodies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every change of the bodies passes: the permission is asked, the decision is made in one transaction, and one
 * line goes into the journal, whether it was done or refused.
 */
@Component
class BodiesDesk {
    static final String MANAGE = "bodies.manage";
    static final String CONTACTS = "bodies.contacts";

    /** Changes of the bodies are few and pass one by one, so that no two of them can contradict each other. */
    private static final long LOCK = 0x626f64696573L;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    BodiesDesk(
            JdbcClient jdbc,
            Journal journal,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done to what; an empty detail is left out. */
    record Act(String action, Subject subject, Map<String, String> details) {
        static Act on(String kind, Object id, String action, Object... details) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 0; i < details.length; i += 2) {
                String fact = details[i + 1].toString();
                if (!fact.isEmpty()) {
                    facts.put(details[i].toString(), fact);
                }
            }
            return new Act(action, new Subject(kind, id.toString()), facts);
        }
    }

    <T> BodiesResult<T> decide(Viewer by, Act act, Supplier<BodiesResult<T>> decision) {
        Entry entry = new Entry(act.subject(), act.action(), Actor.of(by), act.details());
        BodiesResult<T> result = by.may(MANAGE)
                ? inTransaction(entry, decision)
                : BodiesResult.refused(new BodiesRefusal.NotPermitted(MANAGE));
        if (result instanceof BodiesResult.Refused<T>(BodiesRefusal refusal)) {
            journal.refuse(entry, reason(refusal));
        }
        return result;
    }

    void publish(BodiesEvent event) {
        events.publishEvent(event);
    }

    private <T> BodiesResult<T> inTransaction(Entry entry, Supplier<BodiesResult<T>> decision) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", LOCK)
                    .query()
                    .listOfRows();
            BodiesResult<T> result = decision.get();
            if (result instanceof BodiesResult.Done<T>) {
                journal.record(entry);
            }
            return result;
        }));
    }

    private static String reason(BodiesRefusal refusal) {
        return refusal.getClass().getSimpleName() + " " + refusal.args();
    }
}
