package org.luoshi.platform.suggestions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A motion the presidium decides to treat as a suggestion becomes one by itself, with the motion as its source: counted
 * once among the motions tabled, once among the suggestions handled, never twice in one figure.
 */
@Component
public class MotionTurnedSuggestion {
    static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);

    private final Suggestions suggestions;
    private final DraftSuggestion draft;
    private final MoveMatter move;

    MotionTurnedSuggestion(Suggestions suggestions, DraftSuggestion draft, MoveMatter move) {
        this.suggestions = suggestions;
        this.draft = draft;
        this.move = move;
    }

    /** The suggestion a motion becomes: always the same one, so that it cannot become two. */
    public static MatterId suggestionOf(MatterId motion) {
        return new MatterId(UUID.nameUUIDFromBytes(("from-motion " + motion).getBytes(StandardCharsets.UTF_8)));
    }

    @EventListener
    void on(MatterMoved moved) {
        if (!moved.happening().event().equals("turn-into-suggestion")) {
            return;
        }
        Suggestion motion = suggestions
                .find(moved.matter().id())
                .orElseThrow(() ->
                        new IllegalStateException("motion " + moved.matter().number() + " has no text"));
        MatterId id = suggestionOf(moved.matter().id());
        draft.handle(
                new DraftSuggestion.Command(
                        id,
                        new DraftSuggestion.Congress(motion.congress(), motion.congressLabel(), motion.year()),
                        new DraftSuggestion.Deputy(motion.lead(), motion.leadName(), motion.delegation()),
                        motion.text(),
                        motion.proposedUnits(),
                        motion.secrecy(),
                        motion.secrecyReason(),
                        Suggestion.Kind.FROM_MOTION,
                        new Source(
                                "motion",
                                moved.matter().id().toString(),
                                "议案 " + moved.matter().number()),
                        List.of()),
                SYSTEM);
        MoveResult result = move.handle(
                new MoveMatter.Command(id, 0, "receive-motion", Map.of("congress", new Value.Text("in-session"))),
                SYSTEM);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(
                    "motion " + moved.matter().number() + " could not become a suggestion: " + result);
        }
    }
}
