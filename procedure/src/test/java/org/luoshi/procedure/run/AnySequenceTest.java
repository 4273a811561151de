package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Procedure;

/**
 * Whatever is sent in whatever order, a run answers and stays what its history says. {@code -Dsequences.seed=N} begins
 * with other sequences, {@code -Dsequences=N} plays so many for each procedure in each place.
 */
class AnySequenceTest {
    private static final long SEED = Long.getLong("sequences.seed", 2025);
    private static final int SEQUENCES = Integer.getInteger("sequences", 60);
    private static final int LENGTH = 60;
    private static final WorkCalendar CALENDAR = Shipped.calendar();

    @TestFactory
    Stream<DynamicTest> whatWasAcceptedOneByOneIsWhatTheHistoryGivesAtOnce() {
        return everywhere((procedure, seed) -> {
            var run = Run.begin(procedure);
            var sequence = new AnySequence(procedure, seed);
            int accepted = 0;
            for (int i = 0; i < LENGTH; i++) {
                var happening = sequence.next(run);
                if (run.apply(happening, CALENDAR) instanceof Outcome.Moved moved) {
                    run = moved.run();
                    accepted++;
                }
                if (i % 10 == 0) {
                    checkReplay(run);
                }
            }
            checkReplay(run);
            return accepted;
        });
    }

    /** Facts are not judged again: even what could never have been accepted is kept and breaks nothing. */
    @TestFactory
    Stream<DynamicTest> factsThatWereNeverJudgedAreKeptAndBreakNothing() {
        return everywhere((procedure, seed) -> {
            var sequence = new AnySequence(procedure, seed);
            var facts = new ArrayList<Happening>();
            var run = Run.begin(procedure);
            for (int i = 0; i < LENGTH; i++) {
                var fact = sequence.next(run);
                facts.add(fact);
                run = Application.effect(run, fact, CALENDAR);
            }
            assertThat(run.history()).isEqualTo(facts);
            checkReplay(run);
            return facts.size();
        });
    }

    private static void checkReplay(Run run) {
        assertThat(Run.replay(run.procedure(), run.history(), CALENDAR)).isEqualTo(run);
        assertThat(run.recount(CALENDAR))
                .as("counted anew under the same calendar")
                .isEqualTo(run);
    }

    private interface Play {
        int play(Procedure procedure, long seed);
    }

    private static Stream<DynamicTest> everywhere(Play play) {
        return Shipped.procedures().procedures().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    var places = new TreeSet<String>();
                    int happened = 0;
                    for (var procedure : entry.getValue().values()) {
                        if (places.add(procedure.profile())) {
                            happened += played(play, procedure);
                        }
                    }
                    assertThat(happened).as("what happened at all").isPositive();
                }));
    }

    private static int played(Play play, Procedure procedure) {
        int happened = 0;
        for (long seed = SEED; seed < SEED + SEQUENCES; seed++) {
            try {
                happened += play.play(procedure, seed);
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError(
                        "%s in %s, -Dsequences.seed=%d".formatted(procedure.id(), procedure.profile(), seed), wrong);
            }
        }
        return happened;
    }
}
