package org.luoshi.platform.laws;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.LawImport.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a confirmed batch back (撤销导入): its texts go, works without a text go with them, and texts that gave way stand
 * again. That it happened stays in the journal and in the feed of changes.
 *
 * <p>Sent twice, the second finds nothing to undo.
 */
@Service
public class UndoLaws {
    private final LawImports imports;
    private final LawStore store;
    private final DeriveLaws derive;
    private final ObjectProvider<LawUses> uses;
    private final Journal journal;
    private final CityDate date;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    UndoLaws(
            LawImports imports,
            LawStore store,
            DeriveLaws derive,
            ObjectProvider<LawUses> uses,
            Journal journal,
            CityDate date,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.derive = derive;
        this.uses = uses;
        this.journal = journal;
        this.date = date;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    public sealed interface Result {
        record Undone(int texts) implements Result {}

        record NotPermitted() implements Result {}

        record NotThere() implements Result {}

        /** It was not confirmed, or was undone before. */
        record NothingToUndo(LawImport now) implements Result {}

        /** So many records rest on what came in. */
        record InUse(int records) implements Result {}
    }

    public Result handle(UUID id, Viewer by) {
        Result result = by.may(PreviewLaws.PERMISSION)
                ? Objects.requireNonNull(transaction.execute(_ -> decide(id, by)))
                : new Result.NotPermitted();
        if (!(result instanceof Result.Undone)) {
            journal.refuse(
                    new Entry(PreviewLaws.subject(id), "law.import.undo", Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    private Result decide(UUID id, Viewer by) {
        Optional<LawImport> found = imports.lock(id);
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        if (found.get().state() != State.CONFIRMED) {
            return new Result.NothingToUndo(found.get());
        }
        int resting = uses.stream().mapToInt(use -> use.restingOn(id)).sum();
        if (resting > 0) {
            return new Result.InUse(resting);
        }
        store.lock();
        int texts = store.withdraw(id, PreviewLaws.now(date));
        derive.all();
        imports.change(id, State.UNDONE);
        journal.record(new Entry(
                PreviewLaws.subject(id), "law.import.undo", Actor.of(by), Map.of("texts", Integer.toString(texts))));
        events.publishEvent(new LawsChanged());
        return new Result.Undone(texts);
    }
}
