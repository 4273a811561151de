package org.luoshi.platform.laws.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.DeriveLaws;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawsChanged;
import org.luoshi.platform.laws.ledger.LedgerAct.ChangedArticle;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters into the ledger that a regulation was enacted, amended, revised or repealed (登记立法活动). Sent again for the same
 * regulation, kind and day of passing it adds the days that came later; nothing is entered twice.
 */
@Service
public class RecordAct {
    /** Who keeps the ledger. */
    public static final String PERMISSION = "laws.ledger";

    private final Ledger ledger;
    private final LawLibrary library;
    private final Journal journal;
    private final DeriveLaws derive;
    private final CityDate date;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RecordAct(
            Ledger ledger,
            LawLibrary library,
            Journal journal,
            DeriveLaws derive,
            CityDate date,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.library = library;
        this.journal = journal;
        this.derive = derive;
        this.date = date;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was done; {@code version} is empty for a repeal. */
    public record Command(
            String work, String version, ActKind kind, String session, FourDays days, List<ChangedArticle> articles) {}

    /** What became of it. */
    public sealed interface Result {
        record Recorded(UUID id) implements Result {}

        record NotPermitted() implements Result {}

        /** The library does not hold the regulation, or not that text of it. */
        record UnknownText() implements Result {}

        /** A later day stands before an earlier one. */
        record DaysOutOfOrder() implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        Result result = Objects.requireNonNull(transaction.execute(_ -> decide(command, by)));
        if (!(result instanceof Result.Recorded)) {
            journal.refuse(
                    new Entry(subject(command.work()), "law.act.record", Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    private Result decide(Command command, Viewer by) {
        if (!by.may(PERMISSION)) {
            return new Result.NotPermitted();
        }
        if (!command.days().inOrder()) {
            return new Result.DaysOutOfOrder();
        }
        return library.work(command.work())
                .filter(_ -> command.version().isEmpty() == (command.kind() == ActKind.REPEALED))
                .filter(work -> command.version().isEmpty()
                        || library.version(command.version())
                                .filter(version -> version.workId().equals(work.id()))
                                .isPresent())
                .<Result>map(work -> record(command, work.title(), by))
                .orElseGet(Result.UnknownText::new);
    }

    private Result record(Command command, String title, Viewer by) {
        UUID id = ledger.upsert(command, title, by.name(), date.instant());
        if (command.kind() == ActKind.REPEALED) {
            derive.ends();
            events.publishEvent(new LawsChanged());
        }
        journal.record(new Entry(
                subject(command.work()),
                "law.act.record",
                Actor.of(by),
                Map.of(
                        "title", title,
                        "kind", command.kind().name(),
                        "passed", command.days().passed().toString())));
        return new Result.Recorded(id);
    }

    private static Subject subject(String work) {
        return new Subject("law", work.isBlank() ? "?" : work);
    }
}
