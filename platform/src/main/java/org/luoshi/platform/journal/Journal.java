package org.luoshi.platform.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes and reads the audit trail. Calling twice writes two lines.
 *
 * <p>{@link #record} belongs to the caller's transaction: its lines are written just before that commits, all subjects in
 * one fixed order, so that no lock is held while the caller still works, no two transactions wait for each other in a
 * circle, and a {@link #refuse} in between never waits for its own caller. Until then {@link #of} does not show them.
 */
@Component
public class Journal {
    /** The fact of a line that was written as a part of another act: {@code import 5d0c…}. */
    public static final String WITHIN = "within";

    private static final ScopedValue<Subject> WHOLE = ScopedValue.newInstance();

    private final JournalStore store;
    private final CityDate date;
    private final TransactionTemplate joining;
    private final TransactionTemplate separate;

    Journal(JournalStore store, CityDate date, PlatformTransactionManager transactions) {
        this.store = store;
        this.date = date;
        this.joining = new TransactionTemplate(transactions);
        this.separate = new TransactionTemplate(transactions);
        this.separate.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes that {@code entry} was done; undone together with the caller's transaction. */
    public void record(Entry entry) {
        recordBecause(entry, null);
    }

    /** Writes that {@code entry} was done and why; undone together with the caller's transaction. */
    public void record(Entry entry, String reason) {
        recordBecause(entry, reason);
    }

    /** Writes that {@code entry} was refused and why; stays although the caller's transaction rolls back. */
    public void refuse(Entry entry, String reason) {
        Draft draft = new Draft(entry, Outcome.REFUSED, reason, date.instant());
        separate.executeWithoutResult(status -> store.append(List.of(draft)));
    }

    /**
     * Does something whose lines are parts of one act that writes its own: a row of a table, a sentence of a text. Nobody
     * did them one by one, and the lines say so.
     */
    public static <T> T within(Subject whole, Supplier<T> parts) {
        return ScopedValue.where(WHOLE, whole).call(parts::get);
    }

    /** The lines of one subject, oldest first. */
    public List<Line> of(Subject subject) {
        return store.linesOf(subject);
    }

    private static Entry placed(Entry entry) {
        if (!WHOLE.isBound()) {
            return entry;
        }
        Map<String, String> facts = new LinkedHashMap<>(entry.details());
        facts.put(WITHIN, WHOLE.get().kind() + " " + WHOLE.get().id());
        return new Entry(entry.subject(), entry.action(), entry.actor(), facts);
    }

    private void recordBecause(Entry entry, @Nullable String reason) {
        Draft draft = new Draft(placed(entry), Outcome.DONE, reason, date.instant());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            PendingLines.ofThisTransaction(store).add(draft);
        } else {
            joining.executeWithoutResult(status -> store.append(List.of(draft)));
        }
    }
}
