package org.luoshi.procedure.simulate;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Procedure;

/**
 * Plays a procedure with invented people (模拟运行): each matter starts on some day of the year and is walked to its end,
 * by people who are in time or late, content or not. After every action the {@link Invariants} are checked.
 *
 * <p>Example: {@code new Simulation(handling, calendar, habits, 7).year(2025, 10_000)}. The same seed gives the same
 * year; each matter has a seed of its own, so one can be walked again alone.
 */
public final class Simulation {
    private static final int MOST_ACTIONS = 400;

    /** Replaying costs as much as walking: each tenth matter is replayed. */
    private static final int REPLAYED = 10;

    private final Town town;
    private final WorkCalendar calendar;
    private final long seed;

    public Simulation(Procedure procedure, WorkCalendar calendar, Habits habits, long seed) {
        this.town = new Town(procedure, habits);
        this.calendar = calendar;
        this.seed = seed;
    }

    /** Walks so many matters that begin in one year. @throws InvariantBroken with the path that broke a rule */
    public Report year(int year, int matters) {
        var tally = new Report.Tally();
        for (int matter = 0; matter < matters; matter++) {
            tally.add(walk(year, matter));
        }
        return tally.report(seed);
    }

    /** Walks one matter of that year to its end. @throws InvariantBroken with the path that broke a rule */
    public Walk walk(int year, int matter) {
        var random = new SplittableRandom(seed * 1_000_003 + matter);
        var first = LocalDate.of(year, 1, 1);
        var date = new SettableDate(first.plusDays(random.nextInt(first.lengthOfYear())));
        var walk = new Walk(town, calendar, date, random);
        var invariants = new Invariants(town.procedure());
        try {
            while (!walk.run().ended() && walk.actions() < MOST_ACTIONS) {
                var before = walk.run();
                walk.act();
                invariants.check(before, walk.run());
            }
            invariants.checkEnd(walk.run());
            if (matter % REPLAYED == 0) {
                invariants.checkReplay(walk.run(), calendar);
            }
        } catch (Invariants.Broken broken) {
            throw new InvariantBroken(broken.rule, walk, seed, matter);
        }
        return walk;
    }
}
