package org.luoshi.platform.laws.amending;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/**
 * Looks for a law of a decision again (重新查找): after its text came in, after the base changed, or with the one a person
 * chose among several of the same title. Sent twice it does the same twice.
 */
@Service
public class ChooseLaw {
    private final DecisionActs acts;
    private final Decisions decisions;
    private final BaseTexts bases;
    private final LawLibrary library;
    private final Journal journal;

    ChooseLaw(DecisionActs acts, Decisions decisions, BaseTexts bases, LawLibrary library, Journal journal) {
        this.acts = acts;
        this.decisions = decisions;
        this.bases = bases;
        this.library = library;
        this.journal = journal;
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
        return acts.perform(
                command.decision(),
                "law.decision.choose",
                by,
                Result.Looked.class,
                new Result.NotPermitted(),
                () -> decide(command, by));
    }

    private Result decide(Command command, Viewer by) {
        return acts.open(command.decision(), command.place())
                .map(opened -> opened.law().state() == State.ACCEPTED
                        ? new Result.Accepted()
                        : looked(look(opened.decision(), opened.law(), command.work()), by))
                .orElseGet(Result.NotThere::new);
    }

    private Result looked(LawAmendment now, Viewer by) {
        decisions.put(now);
        journal.record(new Entry(
                DecisionActs.subject(now.decision()),
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
