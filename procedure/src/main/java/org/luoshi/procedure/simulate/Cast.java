package org.luoshi.procedure.simulate;

import java.util.SplittableRandom;
import org.luoshi.procedure.run.Actor;

/** How the people around one matter are: who is slow, who is hard to satisfy. */
final class Cast {
    private static final int UNITS = 40;

    private final Habits habits;
    private final SplittableRandom random;
    private final boolean discontentedOwner;

    Cast(Habits habits, SplittableRandom random) {
        this.habits = habits;
        this.random = random;
        this.discontentedOwner = random.nextInt(6) == 0;
    }

    /** A unit of the city. */
    String someUnit() {
        return "unit-" + random.nextInt(UNITS);
    }

    /** How likely this option is, when this actor chooses. */
    int weight(String option, Actor actor) {
        var usual = habits.choices().getOrDefault(option, 1);
        return discontentedOwner && actor.owner() ? habits.discontented().getOrDefault(option, usual) : usual;
    }

    /** Whether this actor lets a date pass: most units seldom, some often, a few mostly. */
    boolean isLate(Actor actor) {
        var unit = actor.unit();
        var kind = unit == null ? 0 : Math.floorMod(unit.hashCode(), 10);
        int percent = kind < 7 ? 5 : kind < 9 ? 40 : 80;
        return random.nextInt(100) < percent;
    }
}
