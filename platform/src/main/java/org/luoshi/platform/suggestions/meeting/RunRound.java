package org.luoshi.platform.suggestions.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.meeting.Round.Line;
import org.luoshi.platform.suggestions.meeting.Round.LineState;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assigns what a table says (一次交办), and takes it back (撤回一次交办): each line an act of its own with its own journal line, so
 * that one refused hinders no other. What was done stays done when the server breaks off; begun again, only the rest follows.
 */
@Service
public class RunRound {
    private final Rounds rounds;
    private final Matters matters;
    private final MoveMatter move;
    private final Journal journal;
    private final TransactionTemplate transaction;

    RunRound(
            Rounds rounds, Matters matters, MoveMatter move, Journal journal, PlatformTransactionManager transactions) {
        this.rounds = rounds;
        this.matters = matters;
        this.move = move;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How it went. */
    public record Outcome(long done, long refused) {}

    /** Every line still waiting; empty when it is not this person's or nothing is left. */
    public Outcome handle(UUID id, Mover mover) {
        Round round = own(id, mover);
        if (round == null || !rounds.begin(id)) {
            journal.refuse(new Entry(PrepareRound.subject(id), "suggestion.run-round", mover.actor()), "not open");
            return new Outcome(0, 0);
        }
        for (Line line : round.lines()) {
            transaction.executeWithoutResult(_ -> rounds.lock(id, line.ordinal(), LineState.WAITING)
                    .ifPresent(waiting -> mark(id, waiting, LineState.DONE, assign(round, waiting, mover))));
        }
        rounds.done(id);
        return told(id, "suggestion.run-round", mover);
    }

    /** Takes every line back that was done and whose units have not begun. */
    public Outcome undo(UUID id, String reason, Mover mover) {
        Round round = own(id, mover);
        if (round == null || reason.isBlank()) {
            journal.refuse(new Entry(PrepareRound.subject(id), "suggestion.undo-round", mover.actor()), "not open");
            return new Outcome(0, 0);
        }
        for (Line line : round.lines()) {
            transaction.executeWithoutResult(_ -> rounds.lock(id, line.ordinal(), LineState.DONE)
                    .ifPresent(done -> takeBack(id, done, reason, mover)));
        }
        return told(id, "suggestion.undo-round", mover);
    }

    private @org.jspecify.annotations.Nullable Round own(UUID id, Mover mover) {
        return rounds.find(id)
                .filter(round -> round.account().equals(mover.account()))
                .orElse(null);
    }

    private MoveResult assign(Round round, Line line, Mover mover) {
        Value.Units units = line.units();
        Map<String, Value> carried = units.units().isEmpty() ? Map.of() : Map.of("units", units);
        return move.handle(new MoveMatter.Command(line.matter(), line.version(), round.event(), carried), mover);
    }

    private void takeBack(UUID id, Line line, String reason, Mover mover) {
        long version = matters.version(line.matter()).orElseThrow();
        MoveResult result = move.handle(
                new MoveMatter.Command(
                        line.matter(), version, "recall-assignment", Map.of("reason", new Value.Text(reason))),
                mover);
        Words why = why(result);
        boolean undone = why.zh().isEmpty();
        rounds.mark(id, line.ordinal(), undone ? LineState.UNDONE : LineState.DONE, why);
    }

    private void mark(UUID id, Line line, LineState done, MoveResult result) {
        Words why = why(result);
        rounds.mark(id, line.ordinal(), why.zh().isEmpty() ? done : LineState.REFUSED, why);
    }

    /** Why a line was not done; empty when it was. */
    static Words why(MoveResult result) {
        return switch (result) {
            case MoveResult.Done _ -> new Words("", "");
            case MoveResult.Refused refused -> refused.words();
            case MoveResult.Stale _ -> new Words("刚被他人办理，请核对", "Just acted on by somebody else; check");
            case MoveResult.Unknown _ -> new Words("找不到这件建议", "There is no such suggestion");
        };
    }

    private Outcome told(UUID id, String action, Mover mover) {
        Round now = rounds.find(id).orElseThrow();
        Map<String, String> counts = new HashMap<>();
        for (LineState state : LineState.values()) {
            counts.put(state.name().toLowerCase(java.util.Locale.ROOT), String.valueOf(now.count(state)));
        }
        journal.record(new Entry(PrepareRound.subject(id), action, mover.actor(), counts));
        boolean back = action.endsWith("undo-round");
        return new Outcome(
                now.count(back ? LineState.UNDONE : LineState.DONE),
                now.count(back ? LineState.DONE : LineState.REFUSED));
    }
}
