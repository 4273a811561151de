package org.luoshi.platform.laws.ledger;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.DeriveLaws;
import org.luoshi.platform.laws.LawsChanged;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an act or a conclusion out of the ledger that was entered by mistake (撤销登记). The journal keeps both lines;
 * figures that were published keep their records. Sent twice, the second finds nothing.
 */
@Service
public class TakeBack {
    private final Ledger ledger;
    private final Journal journal;
    private final DeriveLaws derive;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    TakeBack(
            Ledger ledger,
            Journal journal,
            DeriveLaws derive,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.journal = journal;
        this.derive = derive;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    public enum Result {
        TAKEN_BACK,
        NOT_PERMITTED,
        NOTHING_THERE
    }

    public Result act(UUID id, Viewer by) {
        return told(
                "law.act.take-back", by, ledger.act(id).map(LedgerAct::work).orElse("?"), work -> undo(id, work, by));
    }

    public Result conclusion(String campaign, String work, Viewer by) {
        return told("law.cleanup.take-back", by, work, _ -> undo(campaign, work, by));
    }

    private interface Act {
        Result on(String work);
    }

    private Result told(String name, Viewer by, String work, Act act) {
        Result result = by.may(RecordAct.PERMISSION)
                ? Objects.requireNonNull(transaction.execute(_ -> act.on(work)))
                : Result.NOT_PERMITTED;
        if (result != Result.TAKEN_BACK) {
            journal.refuse(new Entry(new Subject("law", work), name, Actor.of(by)), result.name());
        }
        return result;
    }

    private Result undo(UUID id, String work, Viewer by) {
        Optional<LedgerAct> act = ledger.act(id);
        if (act.isEmpty() || !ledger.remove(id)) {
            return Result.NOTHING_THERE;
        }
        if (act.get().kind() == ActKind.REPEALED) {
            derive.ends();
            events.publishEvent(new LawsChanged());
        }
        journal.record(new Entry(
                new Subject("law", work),
                "law.act.take-back",
                Actor.of(by),
                Map.of(
                        "title", act.get().title(),
                        "kind", act.get().kind().name(),
                        "passed", act.get().days().passed().toString())));
        return Result.TAKEN_BACK;
    }

    private Result undo(String campaign, String work, Viewer by) {
        if (!ledger.remove(campaign, work)) {
            return Result.NOTHING_THERE;
        }
        journal.record(new Entry(
                new Subject("law", work), "law.cleanup.take-back", Actor.of(by), Map.of("campaign", campaign)));
        return Result.TAKEN_BACK;
    }
}
