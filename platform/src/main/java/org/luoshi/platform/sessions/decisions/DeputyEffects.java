package org.luoshi.platform.sessions.decisions;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.bodies.BodiesRefusal;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.platform.bodies.EndDeputyStatus;
import org.luoshi.platform.bodies.EndGround;
import org.luoshi.platform.bodies.SuspendDeputy;
import org.luoshi.platform.bodies.SuspensionGround;
import org.luoshi.platform.sessions.ItemKind;
import org.springframework.stereotype.Component;

/** What a passed qualification report does to the standing of deputies, and to how many the congress has. */
// law: 代表法 (2025) art. 61–63 — suspended, resumed, ended on the report of the qualification committee
@Component
class DeputyEffects {
    private final EndDeputyStatus end;
    private final SuspendDeputy suspend;
    private final Deputies deputies;
    private final Decisions decisions;

    DeputyEffects(EndDeputyStatus end, SuspendDeputy suspend, Deputies deputies, Decisions decisions) {
        this.end = end;
        this.suspend = suspend;
        this.deputies = deputies;
        this.decisions = decisions;
    }

    static Effect.Kind kind(DeputyChange change) {
        return switch (change.act()) {
            case CONFIRM -> Effect.Kind.DEPUTY_CONFIRMED;
            case SUSPEND -> Effect.Kind.DEPUTY_SUSPENDED;
            case RESUME -> Effect.Kind.DEPUTY_RESUMED;
            case END -> Effect.Kind.DEPUTY_ENDED;
        };
    }

    List<Effect> carryOut(Decision decision, List<DeputyChange> changes, TheVote by) {
        if (decision.kind() != ItemKind.QUALIFICATION_REPORT) {
            return List.of();
        }
        int before = number(decision.passedOn());
        List<Effect> effects = changes.stream()
                .map(change -> effect(decision, change, carryOut(change, decision.passedOn(), by)))
                .toList();
        decisions.counted(decision.id(), before, number(decision.passedOn()));
        return effects;
    }

    /** All who are deputies on that day, the suspended among them. */
    private int number(LocalDate day) {
        return (int) deputies.on(day).stream()
                .filter(deputy -> deputy.status() != DeputyStatus.ENDED)
                .count();
    }

    private BodiesResult<Deputy> carryOut(DeputyChange change, LocalDate day, TheVote by) {
        DeputyId id = change.deputy().id();
        return switch (change.act()) {
            case CONFIRM -> BodiesResult.done(change.deputy());
            case SUSPEND -> suspend.suspend(id, SuspensionGround.valueOf(change.ground()), day, by);
            case RESUME -> suspend.resume(id, day, by);
            case END -> end.handle(new EndDeputyStatus.Command(id, EndGround.valueOf(change.ground()), day, day), by);
        };
    }

    private static Effect effect(Decision decision, DeputyChange change, BodiesResult<Deputy> result) {
        String reason = result.fold(_ -> "", BodiesRefusal::messageKey);
        List<String> args = result.fold(
                _ -> List.of(),
                refusal -> refusal.args().stream().map(Object::toString).toList());
        return new Effect(
                decision.id(),
                0,
                kind(change),
                change.id(),
                change.deputy().person().name(),
                change.groundKey(),
                reason,
                args,
                "/bodies/people/" + change.deputy().person().id());
    }
}
