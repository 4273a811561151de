package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.LawEnd.Kind;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that a law was repealed or ran out (登记废止、失效) where no text in the library says it, and takes it back.
 * Sent twice, the second is told what is written; taken back twice, it finds nothing.
 */
@Service
public class RecordEnd {
    /** Who may: the office that keeps the ledger. */
    public static final String PERMISSION = "laws.ledger";

    private final LawLibrary library;
    private final LawEnds ends;
    private final LawStore store;
    private final DeriveLaws derive;
    private final Journal journal;
    private final CityDate date;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RecordEnd(
            LawLibrary library,
            LawEnds ends,
            LawStore store,
            DeriveLaws derive,
            Journal journal,
            CityDate date,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.library = library;
        this.ends = ends;
        this.store = store;
        this.derive = derive;
        this.journal = journal;
        this.date = date;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** {@code on}: the first day on which the law no longer applies. */
    public record Command(String work, Kind kind, LocalDate on, String reason, String basis) {}

    /** What became of it. */
    public sealed interface Result {
        record Recorded(LawEnd end) implements Result {}

        record TakenBack(LawEnd end) implements Result {}

        record NotPermitted() implements Result {}

        /** The library does not hold the law. */
        record UnknownWork() implements Result {}

        /** Day, reason or basis is missing. */
        record Incomplete() implements Result {}

        /** It would end before it was made. */
        record BeforeItBegan(LocalDate first) implements Result {}

        /** An end is written down already. */
        record Already(LawEnd end) implements Result {}

        /** Nothing is written down that could be taken back. */
        record NothingThere() implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        return told(command.work(), "law.end.record", by, () -> decide(command, by));
    }

    public Result takeBack(String work, Viewer by) {
        return told(work, "law.end.take-back", by, () -> undo(work, by));
    }

    private interface Act {
        Result decide();
    }

    private Result told(String work, String act, Viewer by, Act what) {
        Result result = by.may(PERMISSION)
                ? Objects.requireNonNull(transaction.execute(_ -> what.decide()))
                : new Result.NotPermitted();
        if (!(result instanceof Result.Recorded) && !(result instanceof Result.TakenBack)) {
            journal.refuse(
                    new Entry(subject(work), act, Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    // law: 立法法 (2023) art. 70 — a law out of force is made known as such; who says so, and from when, belongs to it
    private Result decide(Command command, Viewer by) {
        store.lock();
        Optional<LawWork> work = library.work(command.work());
        if (work.isEmpty()) {
            return new Result.UnknownWork();
        }
        if (command.reason().isBlank() || command.basis().isBlank()) {
            return new Result.Incomplete();
        }
        LocalDate first = work.get().first();
        if (first != null && command.on().isBefore(first)) {
            return new Result.BeforeItBegan(first);
        }
        Optional<LawEnd> written = ends.of(command.work());
        if (written.isPresent()) {
            return new Result.Already(written.get());
        }
        return record(command, work.get(), by);
    }

    private Result record(Command command, LawWork work, Viewer by) {
        var end = new LawEnd(
                UUID.randomUUID(),
                work.id(),
                command.kind(),
                command.on(),
                command.reason().strip(),
                command.basis().strip(),
                PreviewLaws.now(date),
                by.name());
        ends.insert(end);
        changed(end, work, "law.end.record", by);
        return new Result.Recorded(end);
    }

    private Result undo(String work, Viewer by) {
        store.lock();
        Optional<LawEnd> end = ends.of(work);
        if (end.isEmpty()) {
            return new Result.NothingThere();
        }
        ends.takeBack(end.get().id(), PreviewLaws.now(date), by.name());
        library.work(work).ifPresent(held -> changed(end.get(), held, "law.end.take-back", by));
        return new Result.TakenBack(end.get());
    }

    private void changed(LawEnd end, LawWork work, String act, Viewer by) {
        derive.ends();
        journal.record(new Entry(
                subject(work.id()),
                act,
                Actor.of(by),
                Map.of(
                        "title", work.title(),
                        "kind", end.kind().name(),
                        "on", end.on().toString(),
                        "basis", end.basis())));
        events.publishEvent(new LawsChanged());
    }

    private static Subject subject(String work) {
        return new Subject("law", work.isBlank() ? "?" : work);
    }
}
