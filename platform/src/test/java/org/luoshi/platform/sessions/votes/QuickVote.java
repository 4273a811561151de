package org.luoshi.platform.sessions.votes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.procedure.vote.Assembled;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Base;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.Fraction;
import org.luoshi.procedure.vote.Majority;
import org.luoshi.procedure.vote.Share;
import org.luoshi.procedure.vote.Tally;
import org.luoshi.procedure.vote.VoteKind;

/**
 * One random vote in memory: the decisions, the sealing and the counting of the server, over a box that forgets what was not
 * committed. Devices send several things at once; each is answered, lost on the way there, or lost on the way back.
 *
 * <p>The seed gives the whole schedule; whoever breaks an invariant names it.
 */
final class QuickVote {
    private final Random chance;
    private final PollId poll = PollId.fresh();
    private final byte[] keyFile = PollKey.secret();
    private final List<UUID> roll = new ArrayList<>();
    private final Map<UUID, BallotBox.Row> disk = new TreeMap<>();
    private final Map<UUID, Boolean> present = new HashMap<>();
    /** What each member was told last: a promise. */
    private final Map<UUID, Slip> promised = new HashMap<>();
    /** Turns whose answer was lost: they lie in the box or do not, and the member asks before the next. */
    private final Map<UUID, Slip> unanswered = new HashMap<>();

    private boolean paused;
    private PollKey key = new PollKey(poll, keyFile);

    QuickVote(long seed) {
        this.chance = new Random(seed);
    }

    /** Plays it to the close; empty when every invariant held. */
    Optional<String> play() {
        int members = 1 + chance.nextInt(12);
        for (int n = 0; n < members; n++) {
            UUID member = new UUID(chance.nextLong(), chance.nextLong());
            roll.add(member);
            present.put(member, true);
            disk.put(member, new BallotBox.Row(member, 0, null));
        }
        int events = 5 + chance.nextInt(60);
        for (int n = 0; n < events; n++) {
            step();
        }
        return close();
    }

    private void step() {
        switch (chance.nextInt(20)) {
            case 0 -> paused = !paused;
            case 1, 2 -> present.merge(somebody(), true, (was, _) -> !was);
            case 3 -> key = new PollKey(poll, keyFile);
            case 4 -> replay(somebody());
            case 5 -> twoDevices(somebody());
            default -> vote(somebody());
        }
    }

    private UUID somebody() {
        return roll.get(chance.nextInt(roll.size()));
    }

    private Choice choice() {
        return List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN).get(chance.nextInt(3));
    }

    /** A device sends; a third of the time something breaks. */
    private void vote(UUID member) {
        send(member, new Ballot(nextTurn(member), choice()));
    }

    /** A device that heard nothing asks what lies in the box; what it is told is a promise again. */
    private int nextTurn(UUID member) {
        if (unanswered.remove(member) != null) {
            Slip lies = stored(member);
            if (lies != null) {
                promised.put(member, lies);
            }
        }
        Slip last = promised.get(member);
        return last == null ? 1 : last.turn() + 1;
    }

    private void twoDevices(UUID member) {
        int turn = nextTurn(member);
        send(member, new Ballot(turn, Choice.FOR));
        if (!unanswered.containsKey(member)) {
            send(member, new Ballot(turn, Choice.AGAINST));
        }
    }

    /** Somebody sends an old ballot again. */
    private void replay(UUID member) {
        Slip last = stored(member);
        if (last != null && last.turn() > 1) {
            CastDecision answer = decide(member, new Ballot(1 + chance.nextInt(last.turn() - 1), choice()));
            if (!(answer instanceof CastDecision.Refuse)) {
                throw new AssertionError("an old ballot was taken: " + answer);
            }
        }
    }

    private void send(UUID member, Ballot ballot) {
        int fate = chance.nextInt(9);
        if (fate == 0) {
            return;
        }
        CastDecision answer = decide(member, ballot);
        if (answer instanceof CastDecision.Accept(Slip slip) && fate != 1) {
            disk.put(member, new BallotBox.Row(member, slip.turn(), key.seal(member, slip)));
        }
        if (fate <= 2) {
            lost(member, answer);
        } else {
            heard(member, answer);
        }
    }

    /** The server was killed before the commit (1) or after it (2): the member heard nothing. */
    private void lost(UUID member, CastDecision answer) {
        if (answer instanceof CastDecision.Accept(Slip slip)) {
            unanswered.put(member, slip);
        }
        key = new PollKey(poll, keyFile);
    }

    private void heard(UUID member, CastDecision answer) {
        switch (answer) {
            case CastDecision.Accept(Slip slip) -> promise(member, slip);
            case CastDecision.Again(Slip slip) -> promise(member, slip);
            case CastDecision.Refuse _ -> {}
        }
    }

    private void promise(UUID member, Slip slip) {
        promised.put(member, slip);
        unanswered.remove(member);
    }

    private CastDecision decide(UUID member, Ballot ballot) {
        return live().cast(new Voter(present.getOrDefault(member, false)), stored(member), ballot);
    }

    private @Nullable Slip stored(UUID member) {
        BallotBox.Row row = disk.get(member);
        return row == null || row.sealed() == null
                ? null
                : key.open(member, row.turn(), row.sealed()).orElseThrow();
    }

    private LiveVote live() {
        Majority majority = new Majority(Base.ALL_MEMBERS, new Share(new Fraction(1, 2), true), null);
        PollTerms terms = new PollTerms(
                poll,
                new MeetingId(poll.value()),
                null,
                "?",
                new VoteKind("decision"),
                BallotMethod.DEVICE_SECRET,
                majority);
        return new LiveVote(terms, new Assembled(roll.size(), roll.size()), paused);
    }

    private Optional<String> close() {
        Unsealed unsealed = Unsealed.of(List.copyOf(disk.values()), new PollKey(poll, keyFile))
                .orElseThrow();
        Tally tally = unsealed.tally();
        if (tally.roll() != roll.size()) {
            return Optional.of("the sum is " + tally.roll() + " of " + roll.size());
        }
        if (unsealed.receipts().size() != unsealed.choices().size()) {
            return Optional.of("receipts are not those of the ballots");
        }
        for (UUID member : roll) {
            Slip promise = promised.get(member);
            Slip maybe = unanswered.get(member);
            Choice counted = unsealed.choices().get(member);
            boolean kept = promise == null ? counted == null : promise.choice() == counted;
            boolean silent = maybe != null && maybe.choice() == counted;
            if (!kept && !silent) {
                return Optional.of("promised " + promise + ", perhaps " + maybe + ", counted " + counted);
            }
            if (promise != null
                    && maybe == null
                    && !unsealed.receipts().contains(key.receipt(member, promise.turn()))) {
                return Optional.of("the receipt of turn " + promise.turn() + " is missing");
            }
        }
        return Optional.empty();
    }

    /** By hand: {@code QuickVote 100000}. */
    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        long began = System.nanoTime();
        for (long seed = 1; seed <= count; seed++) {
            String seeded = "seed " + seed + ": ";
            new QuickVote(seed).play().ifPresent(broken -> {
                throw new AssertionError(seeded + broken);
            });
        }
        System.out.printf("%d schedules, every invariant held, %.1f s%n", count, (System.nanoTime() - began) / 1e9);
    }
}
