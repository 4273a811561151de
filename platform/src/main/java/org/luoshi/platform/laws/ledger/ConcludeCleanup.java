package org.luoshi.platform.laws.ledger;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what a clean-up concluded about one regulation (清理结论): it stays, or it goes into the legislative plan of a year
 * to be amended or repealed. Each regulation has one conclusion in a clean-up; a second is refused.
 */
// law: 立法法 (2023) art. 116 — the maker cleans up what no longer fits
@Service
public class ConcludeCleanup {
    private final Ledger ledger;
    private final LawLibrary library;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    ConcludeCleanup(
            Ledger ledger,
            LawLibrary library,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.library = library;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is concluded. */
    public enum Conclusion {
        KEEP,
        AMEND,
        REPEAL
    }

    /** Who looked: the makers themselves, or a party they asked. */
    public enum Mode {
        SELF,
        COMMISSIONED
    }

    /** How firm an item of a legislative plan is (正式、预备、调研). */
    public enum PlanKind {
        FORMAL,
        RESERVE,
        RESEARCH
    }

    /** The item of the plan. */
    public record Plan(int year, PlanKind kind) {}

    /** {@code plan} is null exactly when the regulation stays. */
    public record Command(
            String campaign,
            String work,
            Mode mode,
            String party,
            Conclusion conclusion,
            String reason,
            @Nullable Plan plan,
            LocalDate on) {}

    /** What became of it. */
    public sealed interface Result {
        record Concluded() implements Result {}

        record NotPermitted() implements Result {}

        record UnknownWork() implements Result {}

        /** What stays has no item of a plan; what does not stay needs one, with year and kind. */
        record PlanMissing() implements Result {}

        /** It was concluded before. */
        record Already() implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        Result result = Objects.requireNonNull(transaction.execute(_ -> decide(command, by)));
        if (!(result instanceof Result.Concluded)) {
            journal.refuse(
                    new Entry(new Subject("law", command.work()), "law.cleanup.conclude", Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    private Result decide(Command command, Viewer by) {
        if (!by.may(RecordAct.PERMISSION)) {
            return new Result.NotPermitted();
        }
        if (library.work(command.work()).isEmpty()) {
            return new Result.UnknownWork();
        }
        if ((command.conclusion() == Conclusion.KEEP) != (command.plan() == null)) {
            return new Result.PlanMissing();
        }
        if (!ledger.insert(command, date.instant())) {
            return new Result.Already();
        }
        journal.record(new Entry(
                new Subject("law", command.work()),
                "law.cleanup.conclude",
                Actor.of(by),
                Map.of(
                        "campaign",
                        command.campaign(),
                        "conclusion",
                        command.conclusion().name(),
                        "plan",
                        Optional.ofNullable(command.plan())
                                .map(plan -> plan.year() + " " + plan.kind())
                                .orElse("–"))));
        return new Result.Concluded();
    }
}
