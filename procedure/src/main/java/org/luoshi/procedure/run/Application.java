package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/** One happening put to a run: judged in the order a person expects, then given its effect. */
final class Application {
    private final Run run;
    private final Event event;
    private final Happening happening;
    private final WorkCalendar calendar;

    private Application(Run run, Event event, Happening happening, WorkCalendar calendar) {
        this.run = run;
        this.event = event;
        this.happening = happening;
        this.calendar = calendar;
    }

    static Outcome judge(Run run, Happening happening, WorkCalendar calendar) {
        var event = run.procedure().event(happening.event());
        if (event.isEmpty()) {
            return new Outcome.Refused(new Refusal.UnknownEvent(happening.event()));
        }
        return new Application(run, event.get(), happening, calendar).outcome();
    }

    /** The effect alone, without judging. */
    static Run effect(Run run, Happening happening, WorkCalendar calendar) {
        return run.procedure()
                .event(happening.event())
                .map(event -> new Application(run, event, happening, calendar)
                        .effect()
                        .run())
                .orElseGet(() -> Effect.remembered(run, happening));
    }

    static boolean isOffered(Run run, Event event, Actor actor, LocalDate today) {
        return isTheirs(run, event, actor)
                && unmet(run, event, partyBefore(event, actor), today, null, null)
                        .isEmpty();
    }

    static Optional<Withheld> withheld(Run run, Event event, Actor actor, LocalDate today) {
        return isTheirs(run, event, actor)
                ? unmet(run, event, partyBefore(event, actor), today, null, null)
                        .map(reason -> new Withheld(event, reason))
                : Optional.empty();
    }

    private static boolean isTheirs(Run run, Event event, Actor actor) {
        return event.from().contains(run.step()) && Permits.allow(event, actor, run);
    }

    private Outcome outcome() {
        var early = place().or(this::permission).or(this::conditionsBefore).or(this::fields);
        if (early.isPresent()) {
            return new Outcome.Refused(early.get());
        }
        var effect = effect();
        return conditionsAfter(effect).<Outcome>map(Outcome.Refused::new).orElseGet(effect::moved);
    }

    private Effect effect() {
        return new Effect(run, event, happening, calendar);
    }

    private Optional<Refusal> place() {
        if (event.from().contains(run.step())) {
            return Optional.empty();
        }
        return Optional.of(new Refusal.WrongStep(event, run.currentStep(), steps(run.procedure(), event)));
    }

    private static List<Step> steps(Procedure procedure, Event event) {
        return procedure.steps().stream()
                .filter(step -> event.from().contains(step.id()))
                .toList();
    }

    private Optional<Refusal> permission() {
        return Permits.allow(event, happening.actor(), run)
                ? Optional.empty()
                : Optional.of(Permits.refusal(event, happening.actor(), run));
    }

    private Optional<Refusal> conditionsBefore() {
        return unmet(run, event, partyBefore(event, happening.actor()), happening.day(), null, null);
    }

    private Optional<Refusal> fields() {
        return new FieldChecks(run.procedure(), event, happening.carried())
                .refusal()
                .or(this::party)
                .or(() -> new DateChecks(run, event, happening, calendar).refusal())
                .or(() -> Joining.refusal(run, event, happening));
    }

    private Optional<Refusal> party() {
        if (event.party() != Event.Party.CARRIED) {
            return Optional.empty();
        }
        var unit = happening.party(event);
        return unit != null && run.holder(unit).isEmpty() ? Optional.of(new Refusal.NotAParty(unit)) : Optional.empty();
    }

    private Optional<Refusal> conditionsAfter(Effect effect) {
        return unmet(run, event, happening.party(event), happening.day(), happening.carried(), effect.weighed());
    }

    /** The first condition that does not hold, as far as is known. */
    private static Optional<Refusal> unmet(
            Run run,
            Event event,
            @Nullable String party,
            LocalDate today,
            @Nullable Map<String, Value> carried,
            Situation.@Nullable After after) {
        if (event.when().isEmpty()) {
            return Optional.empty();
        }
        var situation = new Situation(run, event, today, party, carried, after);
        for (var condition : event.when()) {
            if (situation.decide(condition.guard()) == Truth.NO) {
                return Optional.of(new Refusal.ConditionNotMet(condition.refusal(), condition.basis()));
            }
        }
        return Optional.empty();
    }

    private static @Nullable String partyBefore(Event event, Actor actor) {
        return event.party() == Event.Party.ACTOR ? actor.unit() : null;
    }
}
