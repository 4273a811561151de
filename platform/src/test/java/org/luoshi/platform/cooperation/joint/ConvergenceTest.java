package org.luoshi.platform.cooperation.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two cities with categories of their own configured write at random, cut off from each other at random: both end with one
 * list, and no rule is ever broken.
 */
class ConvergenceTest {
    private static final int SCHEDULES = 2_000;
    private static final int ACTS = 40;

    private final Set<Stage> reached = EnumSet.noneOf(Stage.class);
    private final Set<Reason> refused = EnumSet.noneOf(Reason.class);
    private long batches;
    private long renamed;

    @Test
    void bothCitiesEndWithTheSameListWhateverArrivedFirst() {
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            try {
                play(new Random(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
            }
        }
        assertThat(renamed)
                .as("lists with a category only one of them had configured")
                .isPositive();
        assertThat(reached).as("the walk goes everywhere").containsAll(EnumSet.allOf(Stage.class));
        assertThat(batches).as("closed batches").isPositive();
        assertThat(refused).as("rules the walk ran into").hasSizeGreaterThan(12);
    }

    @Test
    void whatEitherCityHasConfiguredSaysNothing() {
        Replica east = new Replica(Replica.TERMS.first(), "industry");
        Replica west = new Replica(Replica.TERMS.second(), "ecology");
        Entry begun = west.say(new Act.BeginList(west.configured()));
        Entry begunToo = east.say(new Act.BeginList(east.configured()));
        east.receive(begun);
        west.receive(begunToo);
        assertThat(west.list()).isEqualTo(east.list());
        assertThat(west.list().categories()).as("of the first in order").isEqualTo(east.configured());
        assertThat(east.list().ignored(begun.stamp())).contains(Reason.LIST_BEGUN);

        Entry named = west.say(new Act.Propose(new Motion.NameCategories(west.configured())));
        east.receive(named);
        west.receive(east.say(new Act.Answer(named.stamp(), true, "")));
        assertThat(west.list()).isEqualTo(east.list());
        assertThat(east.list().categories()).as("once both agreed").isEqualTo(west.configured());
    }

    private void play(Random random) {
        Replica east = new Replica(Replica.TERMS.first(), "industry", "traffic");
        Replica west = new Replica(Replica.TERMS.second(), "traffic", "ecology", "talent");
        List<Entry> toWest = new ArrayList<>();
        List<Entry> toEast = new ArrayList<>();
        for (int act = 0; act < ACTS; act++) {
            boolean east_ = random.nextBoolean();
            write(east_ ? east : west, east_ ? toWest : toEast, random);
            deliver(toWest, west, random);
            deliver(toEast, east, random);
        }
        toWest.forEach(west::receive);
        toEast.forEach(east::receive);
        west.shuffle(random);
        assertThat(west.list()).as("the list of the west").isEqualTo(east.list());
        renamed += east.list().items().stream()
                .filter(item -> item.content().category().equals("ecology"))
                .count();
        prefixes(east);
    }

    private static void write(Replica writer, List<Entry> outbox, Random random) {
        int before = writer.known().size();
        writer.write(random);
        outbox.addAll(writer.known().subList(before, before + 1));
    }

    /** Mostly cut off; when not, something waiting comes through, not always the oldest. */
    private static void deliver(List<Entry> waiting, Replica to, Random random) {
        while (!waiting.isEmpty() && random.nextInt(3) == 0) {
            to.receive(waiting.remove(random.nextInt(4) == 0 ? random.nextInt(waiting.size()) : 0));
        }
        if (random.nextInt(8) == 0) {
            Invariants.check(to.list(), to.known());
        }
    }

    private void prefixes(Replica one) {
        List<Entry> ordered = one.known().stream()
                .sorted(java.util.Comparator.comparing(Entry::stamp))
                .toList();
        Fold fold = new Fold(Replica.TERMS);
        for (int n = 1; n <= ordered.size(); n++) {
            fold.apply(ordered.get(n - 1));
            JointList list = fold.list(n);
            Invariants.check(list, ordered.subList(0, n));
            list.items().forEach(item -> reached.add(item.stage()));
        }
        JointList last = one.list();
        last.ignored().forEach(ignored -> refused.add(ignored.reason()));
        batches += last.batches().stream().filter(batch -> batch.size() > 0).count();
    }
}
