package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.sessions.Attendance;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.springframework.stereotype.Service;

/**
 * Takes a member's ballot (投票); until the poll closes a member may change it, and only the last one counts.
 *
 * <p>The same ballot sent again gets the same answer; an older one, or another choice in the same turn, is refused. A
 * secret ballot leaves no line in the journal. It needs no permission: whoever is on the roll votes, as the person of the
 * own account and for nobody else, with the own hand: a program that holds the member's token does not vote.
 */
// law: 地方组织法 (2022) art. 51 — the members decide; whoever sits in or stands in has no vote
@Service
public class CastBallot {
    private static final String ACTION = "poll.cast";

    private final Polls polls;
    private final Rolls rolls;
    private final BallotBox box;
    private final PollKeys keys;
    private final PollLock lock;
    private final Attendance attendance;
    private final Journal journal;
    private final PollDesk desk;
    private final VoidPoll voiding;

    CastBallot(
            Polls polls,
            Rolls rolls,
            BallotBox box,
            PollKeys keys,
            PollLock lock,
            Attendance attendance,
            Journal journal,
            PollDesk desk,
            VoidPoll voiding) {
        this.polls = polls;
        this.rolls = rolls;
        this.box = box;
        this.keys = keys;
        this.lock = lock;
        this.attendance = attendance;
        this.journal = journal;
        this.desk = desk;
        this.voiding = voiding;
    }

    /** What the member is told. */
    public sealed interface Result {
        /**
         * It lies in the box, on the disk.
         *
         * @param receipt shows, once the poll is closed, that the ballot was among those counted; not what it said
         */
        record Acknowledged(int turn, String receipt) implements Result {}

        record Refused(PollRefusal why) implements Result {}
    }

    public Result handle(PollId id, Ballot ballot, Viewer by) {
        Result result = desk.inTransaction(() -> decide(id, ballot, by));
        if (result instanceof Result.Refused(PollRefusal why)) {
            desk.refused(id, ACTION, by, new PollOutcome.Refused(why));
            if (why == PollRefusal.KEY_LOST) {
                voiding.keyLost(id);
            }
        }
        return result;
    }

    private Result decide(PollId id, Ballot ballot, Viewer by) {
        if (!by.inPerson()) {
            return refuse(PollRefusal.BY_PROGRAM);
        }
        UUID person = by.personId() == null ? null : UUID.fromString(by.personId());
        lock.casting(id);
        Optional<Polls.AtBox> found = polls.atBox(id, person);
        if (found.isEmpty()) {
            return refuse(PollRefusal.UNKNOWN_POLL);
        }
        return switch (found.get().poll()) {
            case PreparedPoll _ -> refuse(PollRefusal.NOT_OPEN);
            case ClosedVote _ -> refuse(PollRefusal.CLOSED);
            case VoidVote _ -> refuse(PollRefusal.VOIDED);
            case LiveVote live ->
                person != null && found.get().onRoll()
                        ? cast(live, found.get(), person, ballot, by)
                        : refuse(stranger(live, person, by));
        };
    }

    private Result cast(LiveVote live, Polls.AtBox at, UUID person, Ballot ballot, Viewer by) {
        if (!live.terms().method().byDevice()) {
            return refuse(PollRefusal.NOT_BY_DEVICE);
        }
        Optional<PollKey> key = keys.read(live.id(), at.keyCheck());
        if (key.isEmpty()) {
            return refuse(PollRefusal.KEY_LOST);
        }
        Voter voter = new Voter(at.here());
        return first(live, voter, person, ballot, key.get(), by)
                .orElseGet(() -> next(live, voter, person, ballot, key.get(), by));
    }

    /** Nearly every ballot is somebody's first, and goes in without a look at the box; empty when something lies there. */
    private Optional<Result> first(LiveVote live, Voter voter, UUID person, Ballot ballot, PollKey key, Viewer by) {
        if (ballot.turn() != 1) {
            return Optional.empty();
        }
        return switch (live.cast(voter, null, ballot)) {
            case CastDecision.Accept(Slip slip) ->
                box.putFirst(live.id(), person, key.seal(person, slip))
                        ? Optional.of(acknowledge(live, person, slip, key, by))
                        : Optional.empty();
            case CastDecision.Refuse(PollRefusal why) -> Optional.of(refuse(why));
            case CastDecision.Again _ -> Optional.empty();
        };
    }

    private Result next(LiveVote live, Voter voter, UUID person, Ballot ballot, PollKey key, Viewer by) {
        BallotBox.Row row = box.lock(live.id(), person).orElseThrow();
        return switch (live.cast(voter, slip(key, row), ballot)) {
            case CastDecision.Accept(Slip slip) -> {
                box.put(live.id(), person, slip.turn(), key.seal(person, slip));
                yield acknowledge(live, person, slip, key, by);
            }
            case CastDecision.Again(Slip slip) ->
                new Result.Acknowledged(slip.turn(), key.receipt(person, slip.turn()));
            case CastDecision.Refuse(PollRefusal why) -> refuse(why);
        };
    }

    /** An open ballot leaves its line, in the same transaction. */
    private Result acknowledge(LiveVote live, UUID person, Slip slip, PollKey key, Viewer by) {
        if (live.terms().method() == BallotMethod.DEVICE_OPEN) {
            journal.record(new Entry(
                    PollDesk.subject(live.id()),
                    ACTION,
                    Actor.of(by),
                    Map.of("choice", slip.choice().name(), "turn", "" + slip.turn())));
        }
        return new Result.Acknowledged(slip.turn(), key.receipt(person, slip.turn()));
    }

    private PollRefusal stranger(LiveVote live, @Nullable UUID person, Viewer by) {
        if (by.standsFor().stream().anyMatch(absent -> onRoll(live, absent))) {
            return PollRefusal.STAND_IN;
        }
        return attendance.attendees(live.terms().meeting()).stream().anyMatch(seat -> sits(seat, person))
                ? PollRefusal.ATTENDEE
                : PollRefusal.NOT_ON_ROLL;
    }

    private boolean onRoll(LiveVote live, Viewer viewer) {
        return viewer.personId() != null && rolls.has(live.id(), UUID.fromString(viewer.personId()));
    }

    private static boolean sits(Seat seat, @Nullable UUID person) {
        return seat.person() != null && seat.person().value().equals(person);
    }

    private static @Nullable Slip slip(PollKey key, BallotBox.Row row) {
        return row.sealed() == null
                ? null
                : key.open(row.person(), row.turn(), row.sealed()).orElse(null);
    }

    private static Result refuse(PollRefusal why) {
        return new Result.Refused(why);
    }
}
