package org.luoshi.platform.laws.amending;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.HouseTexts;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;

/**
 * Takes an accepted text back (撤销确认): the decision waits again. Not while a later decision stands on the text. Sent twice,
 * the second finds nothing to undo.
 */
@Service
public class UndoAmendment {
    private final DecisionActs acts;
    private final Decisions decisions;
    private final HouseTexts texts;
    private final Journal journal;

    UndoAmendment(DecisionActs acts, Decisions decisions, HouseTexts texts, Journal journal) {
        this.acts = acts;
        this.decisions = decisions;
        this.texts = texts;
        this.journal = journal;
    }

    /** What became of it. */
    public sealed interface Result {
        record Undone(LawAmendment law) implements Result {}

        record NotPermitted() implements Result {}

        record NotThere() implements Result {}

        record NothingToUndo() implements Result {}

        /** A later decision was accepted on this text. */
        record BuiltUpon(LawAmendment later) implements Result {}
    }

    public Result handle(UUID decision, int place, Viewer by) {
        return acts.perform(
                decision,
                "law.decision.undo",
                by,
                Result.Undone.class,
                new Result.NotPermitted(),
                () -> acts.open(decision, place)
                        .map(opened -> decide(opened.law(), by))
                        .orElseGet(Result.NotThere::new));
    }

    private Result decide(LawAmendment law, Viewer by) {
        if (law.state() != State.ACCEPTED) {
            return new Result.NothingToUndo();
        }
        Optional<LawAmendment> later = decisions.upon(law.result());
        if (later.isPresent()) {
            return new Result.BuiltUpon(later.get());
        }
        texts.withdraw(Objects.requireNonNull(law.batch()));
        LawAmendment waiting = LawAmendment.waiting(
                law.decision(), law.place(), law.named(), law.work(), law.base(), law.instructions(), law.open());
        decisions.put(waiting);
        journal.record(new Entry(
                DecisionActs.subject(law.decision()),
                "law.decision.undo",
                Actor.of(by),
                Map.of("law", law.named(), "version", law.result())));
        return new Result.Undone(waiting);
    }
}
