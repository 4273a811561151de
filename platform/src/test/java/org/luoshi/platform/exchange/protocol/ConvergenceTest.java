package org.luoshi.platform.exchange.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two cities under lost, cut, doubled, late and reordered parcels, and crashes between receiving and storing: once the
 * line holds again, both have everything, once, in one order. A failure names its seed.
 */
class ConvergenceTest {
    private static final int SCHEDULES = 2000;
    private static final int STEPS = 36;

    @Test
    void convergesUnderEverySchedule() {
        IntStream.range(0, SCHEDULES).forEach(seed -> new Schedule(seed).play());
    }

    /** One random history of a pair. */
    private static final class Schedule {
        private final int seed;
        private final Random random;
        private final Side[] sides = Side.plainPair();
        /** On the way, or lying about as files: to whom and what. */
        private final List<List<byte[]>> late = List.of(new ArrayList<>(), new ArrayList<>());

        private int keys;

        Schedule(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        void play() {
            for (int i = 0; i < STEPS; i++) {
                step(random.nextInt(2));
            }
            for (int i = 0; i < 2 * STEPS && !quiet(); i++) {
                contact(i % 2, false);
            }
            check();
        }

        private void step(int who) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> sides[who].wrote(1 + random.nextInt(2));
                case 3, 4 -> contact(who, true);
                case 5 -> late.get(1 - who).add(sides[who].parcel("", random.nextLong(sides[who].arrived + 1), 5));
                case 6 -> somethingLate(who);
                default -> turnAKey(who);
            }
        }

        /** A parcel goes, a parcel comes; with trouble, anything may happen to each. */
        private void contact(int who, boolean trouble) {
            Side us = sides[who];
            Side them = sides[1 - who];
            long theyHeld = them.theirs().seq();
            byte[] ours = us.parcel("nonce", us.arrived, 4);
            if (trouble && random.nextInt(4) == 0) {
                crossing(us, them);
            }
            long weHeld = us.theirs().seq();
            if (arrives(them, ours, theyHeld, trouble)) {
                arrives(us, them.parcel("nonce", weHeld, 4), weHeld, trouble);
            }
        }

        /** While ours is on its way, something new is written here and fetched by the other side. */
        private void crossing(Side us, Side them) {
            us.wrote(1);
            arrives(
                    them,
                    us.parcel("nonce", them.theirs().seq(), 4),
                    them.theirs().seq(),
                    false);
        }

        /** Whether the sender hears that it was taken in. */
        private boolean arrives(Side receiver, byte[] bytes, long atLeast, boolean trouble) {
            int fate = trouble ? random.nextInt(7) : 6;
            if (fate == 0) {
                return false;
            }
            if (fate == 1) {
                assertThat(receiver.take(cut(bytes)))
                        .as("a cut parcel, seed %d", seed)
                        .isInstanceOf(Verdict.Refused.class);
                return false;
            }
            if (fate == 2) {
                late.get(receiver == sides[0] ? 0 : 1).add(bytes);
            }
            Verdict verdict = receiver.look(bytes, atLeast);
            if (fate == 3) {
                // received, looked at, and the server fell before it stored anything
                return false;
            }
            assertThat(verdict).as("seed %d", seed).isInstanceOf(Verdict.Sound.class);
            receiver.store((Verdict.Sound) verdict);
            return fate != 4;
        }

        private void somethingLate(int to) {
            List<byte[]> lying = late.get(to);
            if (!lying.isEmpty()) {
                byte[] bytes = lying.get(random.nextInt(lying.size()));
                if (sides[to].take(bytes) instanceof Verdict.Refused(Refusal refusal)) {
                    assertThat(refusal.reason())
                            .as("seed %d: %s", seed, refusal)
                            .isIn(Reason.GAP, Reason.WRONG_SIGNER);
                }
            }
        }

        private void turnAKey(int who) {
            if (random.nextInt(4) == 0) {
                sides[who].turnTo(PlainSigner.of("key " + keys++));
            }
        }

        private byte[] cut(byte[] bytes) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }

        private boolean quiet() {
            return sides[0].ours().equals(sides[1].theirs()) && sides[1].ours().equals(sides[0].theirs());
        }

        private void check() {
            for (int who = 0; who < 2; who++) {
                Side us = sides[who];
                Side them = sides[1 - who];
                assertThat(us.theirs()).as("heads, seed %d", seed).isEqualTo(them.ours());
                assertThat(us.delivered)
                        .as("each once, in order, seed %d", seed)
                        .containsExactlyElementsOf(them.ours.stream()
                                .map(entry -> entry.seq() + " " + entry.json())
                                .toList());
                assertThat(us.fold()).as("one order, seed %d", seed).isEqualTo(them.fold());
            }
        }
    }
}
