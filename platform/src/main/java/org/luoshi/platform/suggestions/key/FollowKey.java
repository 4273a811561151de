package org.luoshi.platform.suggestions.key;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a suggestion and its supervision together, in the transaction of what happened: the decision makes the suggestion a
 * key one, its units take part, its reply, its handling again and its end are told to the supervision.
 */
@Component
public class FollowKey {
    private static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);
    private static final Set<String> ANSWERING = Set.of("lead", "separate");

    private final Keys keys;
    private final Matters matters;
    private final MoveMatter move;

    FollowKey(Keys keys, Matters matters, MoveMatter move) {
        this.keys = keys;
        this.matters = matters;
        this.move = move;
    }

    @EventListener
    void on(MatterMoved moved) {
        String procedure = moved.matter().run().procedure().id();
        if (procedure.equals(ProposeKey.PROCEDURE) && moved.happening().event().equals("decide")) {
            decided(moved);
        } else if (procedure.equals("suggestions/handling")) {
            supervisionOf(moved.matter().id()).ifPresent(supervision -> follow(supervision, moved));
        }
    }

    private void decided(MatterMoved moved) {
        MatterId suggestion = keys.suggestionOf(moved.matter().id()).orElseThrow();
        KeySuggestion key =
                KeySuggestion.of(moved.matter(), matters.find(suggestion).orElseThrow());
        KeySuggestion.Decision decision = key.decision();
        if (decision == null) {
            throw new IllegalStateException(
                    "decided without a decision: " + moved.matter().number());
        }
        move(
                suggestion,
                "decide-key",
                Map.of(
                        "committee", Value.of(decision.committee()),
                        "ground", Value.of(ground(key)),
                        "number", Value.of(moved.matter().number())));
        if (key.suggestion().run().step().equals("replied")) {
            move(moved.matter().id(), "take-reply", Map.of());
        }
    }

    private static String ground(KeySuggestion key) {
        String words = key.ground() == null ? "" : key.ground().zh();
        return key.analysis().isBlank() ? words : words + "。" + key.analysis();
    }

    private void follow(Matter supervision, MatterMoved moved) {
        Matter suggestion = moved.matter();
        if (suggestion.run().currentStep().kind() == Step.Kind.STOPPED) {
            move(supervision.id(), "fall-away", Map.of());
        } else if (KeySuggestion.of(supervision, suggestion).isDecided()) {
            join(supervision, suggestion);
            followStep(supervision, moved);
        }
    }

    private void followStep(Matter supervision, MatterMoved moved) {
        boolean supervising = supervision.run().step().equals("supervising");
        if (moved.moved().to().equals("rehandling") && !supervising) {
            move(supervision.id(), "handle-again", Map.of());
        } else if (isReply(moved.happening()) && moved.moved().to().equals("replied") && supervising) {
            move(supervision.id(), "take-reply", Map.of());
        }
    }

    private static boolean isReply(Happening happening) {
        return happening.event().equals("reply")
                || happening.event().equals("reply-again")
                || happening.event().equals("reassign");
    }

    /** Units that answer the suggestion now and do not take part in the supervision yet. */
    private void join(Matter supervision, Matter suggestion) {
        List<Value.Assigned> fresh = suggestion.run().activeParties().stream()
                .filter(party -> ANSWERING.contains(party.part()))
                .map(Party::unit)
                .filter(unit -> !supervision.hasParty(unit))
                .distinct()
                .map(unit -> new Value.Assigned(unit, "lead"))
                .toList();
        if (!fresh.isEmpty()) {
            move(supervision.id(), "unit-joins", Map.of("units", new Value.Units(fresh)));
        }
    }

    private Optional<Matter> supervisionOf(MatterId suggestion) {
        return keys.of(suggestion).stream()
                .flatMap(id -> matters.find(id).stream())
                .filter(supervision -> supervision.endedOn() == null)
                .findFirst();
    }

    private void move(MatterId matter, String event, Map<String, Value> carried) {
        long version = matters.version(matter).orElseThrow();
        MoveResult result = move.handle(new MoveMatter.Command(matter, version, event, carried), SYSTEM);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(event + " of " + matter + ": " + result);
        }
    }
}
