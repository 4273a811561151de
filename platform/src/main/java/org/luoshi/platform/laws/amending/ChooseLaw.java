package org.luoshi.platform.laws.amending;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.HouseTexts;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for a law of a decision again (重新查找): after its text came in, after the base changed, or with the one a person
 * chose among several of the same title. Sent twice it does the same twice.
 */
@Service
public class ChooseLaw {
    private final Decisions decisions;
    private final BaseTexts bases;
    private final LawLibrary library;
    private final HouseTexts texts;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ChooseLaw(
            Decisions decisions,
            BaseTexts bases,
            LawLibrary library,
            HouseTexts texts,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.bases = bases;
        this.library = library;
        this.texts = texts;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** {@code work}: the one chosen; empty to look by the title. */
    public record Command(UUID decision, int place, String work) {}

    /** What became of it. */
    public sealed interface Result {
        record Looked(LawAmendment now) implements Result {}

        record NotPermitted() implements Result {}

        record NotThere() implements Result {}

        /** It is accepted; nothing is to be looked for. */
        record Accepted() implements Result {}
    }

    public Result handle(Command command, Viewer by) {
        Result result = by.may(AttachDecision.PERMISSION)
                ? Objects.requireNonNull(transaction.execute(_ -> decide(command, by)))
                : new Result.NotPermitted();
        if (!(result instanceof Result.Looked)) {
            journal.refuse(
                    new Entry(AttachDecision.subject(command.decision()), "law.decision.choose", Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    private Result decide(Command command, Viewer by) {
        texts.lock();
        Optional<AttachedDecision> decision = decisions.find(command.decision());
        Optional<LawAmendment> law = decisions.law(command.decision(), command.place());
        if (decision.isEmpty() || law.isEmpty()) {
            return new Result.NotThere();
        }
        if (law.get().state() == State.ACCEPTED) {
            return new Result.Accepted();
        }
        LawAmendment now = look(decision.get(), law.get(), command.work());
        decisions.put(now);
        journal.record(new Entry(
                AttachDecision.subject(command.decision()),
                "law.decision.choose",
                Actor.of(by),
                Map.of("law", now.named(), "state", now.state().name())));
        return new Result.Looked(now);
    }

    /** Only a law of that title can be chosen: the decision says which law it amends. */
    private LawAmendment look(AttachedDecision decision, LawAmendment law, String work) {
        boolean chosen = bases.works(law.named(), decision.act()).contains(work)
                || law.work().equals(work);
        BaseTexts.Found found = chosen && !work.isEmpty()
                ? bases.of(work, decision.act(), decision.textKey())
                : bases.find(law.named(), decision.act(), decision.textKey());
        return AttachDecision.placed(library, decision, law.place(), law.named(), found);
    }
}
