package org.luoshi.procedure.simulate;

import java.util.HashSet;
import java.util.Set;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.run.Run;
import org.luoshi.procedure.run.RunningClock;

/**
 * What every run keeps, whatever people do: it stands at a known step; somebody has a clock or a next move; every open
 * clock has somebody who holds it; no clock is forgotten and none that ended changes; nothing runs on after the end; no
 * mandatory step is skipped; the history alone leads to the same run.
 */
final class Invariants {
    private final Procedure procedure;
    private final Set<String> visited = new HashSet<>();

    /** A rule that was broken, in words. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String rule;

        Broken(String rule) {
            super(rule);
            this.rule = rule;
        }
    }

    Invariants(Procedure procedure) {
        this.procedure = procedure;
        procedure.steps().stream()
                .filter(step -> step.kind() == Step.Kind.START)
                .forEach(step -> visited.add(step.id()));
    }

    void check(Run before, Run after) {
        require(procedure.step(after.step()).isPresent(), "unknown step " + after.step());
        visited.add(after.step());
        remembered(before, after);
        after.openClocks().forEach(clock -> held(clock, after));
        require(!after.ended() || after.openClocks().isEmpty(), "a clock runs on after the end");
    }

    private static void remembered(Run before, Run after) {
        require(after.clocks().size() >= before.clocks().size(), "a clock was forgotten");
        for (int i = 0; i < before.clocks().size(); i++) {
            var old = before.clocks().get(i);
            var now = after.clocks().get(i);
            require(
                    old.clock().equals(now.clock()) && old.trigger().equals(now.trigger()),
                    "clock " + old.clock() + " became " + now.clock());
            require(old.open() || old.equals(now), "a clock that had ended changed: " + old.clock());
        }
    }

    private void held(RunningClock clock, Run run) {
        require(!clock.holder().isEmpty(), clock.clock() + " has no holder");
        var definition = procedure.clock(clock.clock()).orElseThrow();
        if (definition.holder() instanceof Clock.Holder.ByPart) {
            require(
                    run.holder(clock.party())
                            .filter(party -> party.part().equals(clock.holder()))
                            .isPresent(),
                    clock.clock() + " runs for " + clock.party() + ", which has no such part");
        } else {
            require(procedure.roles().containsKey(clock.holder()), clock.holder() + " holds a clock and is no role");
        }
    }

    /** After the last action. */
    void checkEnd(Run run) {
        require(run.ended(), "the matter does not come to an end");
        if (run.currentStep().kind() == Step.Kind.END) {
            for (var step : procedure.steps()) {
                require(!step.mandatory() || visited.contains(step.id()), "mandatory step skipped: " + step.id());
            }
        }
    }

    void checkReplay(Run run, WorkCalendar calendar) {
        require(Run.replay(procedure, run.history(), calendar).equals(run), "the history leads to another run");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new Broken(rule);
        }
    }
}
