package org.luoshi.platform.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Where every act on a text passes: the right is asked, the decision is made in one transaction, and one line goes into the
 * journal, whether it was done or refused.
 */
@Component
class IntakeDesk {
    /** What sources are called in journal and files. */
    static final String SUBJECT = "intake";

    private final Sources sources;
    private final Journal journal;
    private final TransactionTemplate transaction;

    IntakeDesk(Sources sources, Journal journal, PlatformTransactionManager transactions) {
        this.sources = sources;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done with a text; an empty detail is left out. */
    record Act(SourceId source, String action, Map<String, String> details) {
        static Act on(SourceId source, String action, Object... details) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 0; i < details.length; i += 2) {
                String fact = details[i + 1].toString();
                if (!fact.isEmpty()) {
                    facts.put(details[i].toString(), fact);
                }
            }
            return new Act(source, action, facts);
        }

        private Entry entry(Viewer by) {
            return new Entry(new Subject(SUBJECT, source.toString()), action, Actor.of(by), details);
        }
    }

    <T> IntakeResult<T> run(Viewer by, Act act, Supplier<IntakeResult<T>> decision) {
        IntakeResult<T> result =
                closed(by, act).<IntakeResult<T>>map(IntakeResult::refused).orElseGet(() -> decide(by, act, decision));
        if (result instanceof IntakeResult.Refused<T>(IntakeRefusal refusal)) {
            journal.refuse(act.entry(by), refusal.toString());
        }
        return result;
    }

    /** What else was done in the transaction that runs. */
    void line(Viewer by, Act act) {
        journal.record(act.entry(by));
    }

    /** A text kept from this viewer is not there for them. */
    private Optional<IntakeRefusal> closed(Viewer by, Act act) {
        if (!by.may(Sources.WORK)) {
            return Optional.of(new IntakeRefusal.NotPermitted());
        }
        return sources.find(act.source())
                .filter(source -> !source.openTo(by))
                .map(_ -> new IntakeRefusal.NotThere(IntakeRefusal.SOURCE));
    }

    private <T> IntakeResult<T> decide(Viewer by, Act act, Supplier<IntakeResult<T>> decision) {
        return Objects.requireNonNull(transaction.execute(status -> {
            IntakeResult<T> decided = decision.get();
            if (decided instanceof IntakeResult.Done<T>) {
                journal.record(act.entry(by));
            } else {
                status.setRollbackOnly();
            }
            return decided;
        }));
    }
}
