package org.luoshi.platform.laws.amending;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.HouseTexts;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What all acts on a decision share (办理决定的共同步骤): who may, one transaction, one act at a time, and a line in the
 * journal when it is refused.
 */
@Component
class DecisionActs {
    private final Decisions decisions;
    private final HouseTexts texts;
    private final Journal journal;
    private final TransactionTemplate transaction;

    DecisionActs(Decisions decisions, HouseTexts texts, Journal journal, PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.texts = texts;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A decision and one of its laws, as they stand when an act begins. */
    record Opened(AttachedDecision decision, LawAmendment law) {}

    /**
     * Decides in one transaction, if the viewer may.
     *
     * @param name of the act in the journal
     * @param done the one result that is no refusal
     * @param <R> the results of the act
     */
    <R> R perform(UUID decision, String name, Viewer by, Class<? extends R> done, R notPermitted, Supplier<R> decide) {
        R result = by.may(AttachDecision.PERMISSION)
                ? Objects.requireNonNull(transaction.execute(_ -> decide.get()))
                : notPermitted;
        if (!done.isInstance(result)) {
            journal.refuse(
                    new Entry(subject(decision), name, Actor.of(by)),
                    Objects.requireNonNull(result).getClass().getSimpleName());
        }
        return result;
    }

    /** Within the transaction: waits for whoever acts on texts, then finds the law. */
    Optional<Opened> open(UUID decision, int place) {
        texts.lock();
        return decisions
                .find(decision)
                .flatMap(found -> decisions.law(decision, place).map(law -> new Opened(found, law)));
    }

    static Subject subject(UUID decision) {
        return new Subject("law-decision", decision.toString());
    }
}
