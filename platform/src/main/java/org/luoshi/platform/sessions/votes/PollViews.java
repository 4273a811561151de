package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What may be read about polls (表决查询); of a secret one, no reader learns more than its counts. */
@Component
public class PollViews {
    private final JdbcClient jdbc;
    private final Polls polls;
    private final Rolls rolls;
    private final BallotBox box;
    private final PollKeys keys;
    private final PollLock lock;
    private final PeoplesCounts counts;
    private final Meetings meetings;
    private final RunMeeting run;
    private final PollDesk desk;

    PollViews(
            JdbcClient jdbc,
            Polls polls,
            Rolls rolls,
            BallotBox box,
            PollKeys keys,
            PollLock lock,
            PeoplesCounts counts,
            Meetings meetings,
            RunMeeting run,
            PollDesk desk) {
        this.jdbc = jdbc;
        this.polls = polls;
        this.rolls = rolls;
        this.box = box;
        this.keys = keys;
        this.lock = lock;
        this.counts = counts;
        this.meetings = meetings;
        this.run = run;
        this.desk = desk;
    }

    /**
     * Where a member stands in a live poll by device.
     *
     * @param nextTurn what the next ballot carries; 1 until something was cast
     * @param receipt of the ballot that lies there; empty until something was cast. Which choice it says is shown to nobody
     */
    public record Standing(int nextTurn, String receipt) {
        public boolean cast() {
            return nextTurn > 1;
        }
    }

    /** Somebody on the roll; {@code choice} only of an open vote that is closed, null when they did not vote. */
    public record RollEntry(
            UUID person, String name, String post, @Nullable Choice choice) {}

    /** What was counted on paper, and who signed as what. */
    public record PaperState(PaperCount count, List<String> scrutineers, List<String> tellers) {}

    /** Empty when the viewer is not on the roll, or no poll by device is live. */
    public Optional<Standing> standing(PollId id, Viewer viewer) {
        if (viewer.personId() == null) {
            return Optional.empty();
        }
        UUID person = UUID.fromString(viewer.personId());
        return desk.inTransaction(() -> {
            lock.casting(id);
            return polls.atBox(id, person)
                    .filter(at -> at.onRoll() && at.poll().holdsBallots())
                    .flatMap(at -> box.look(id, person)
                            .map(row -> new Standing(row.turn() + 1, receipt(id, row, at.keyCheck()))));
        });
    }

    /** How many on the roll of a poll are there by video. */
    public int byVideo(PollId id) {
        return rolls.byVideo(id);
    }

    private String receipt(PollId id, BallotBox.Row row, KeyCheck keyCheck) {
        return row.turn() == 0
                ? ""
                : keys.read(id, keyCheck)
                        .map(key -> key.receipt(row.person(), row.turn()))
                        .orElse("");
    }

    public boolean onRoll(PollId id, Viewer viewer) {
        return viewer.personId() != null && rolls.has(id, UUID.fromString(viewer.personId()));
    }

    /** The roll in the order of posts; with names' choices once an open vote is closed. */
    public List<RollEntry> roll(PollId id) {
        return jdbc.sql("""
                select r.person, r.name, r.post, v.choice from session_poll_roll r
                left join session_vote v on v.poll = r.poll and v.person = r.person
                where r.poll = ? order by r.place
                """)
                .param(id.value())
                .query((row, _) -> new RollEntry(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getString("post"),
                        row.getString("choice") == null ? null : Choice.valueOf(row.getString("choice"))))
                .list();
    }

    /** The receipts of every ballot that was counted, in the order of the alphabet. */
    public List<String> receipts(PollId id) {
        return jdbc.sql("select receipt from session_receipt where poll = ? order by receipt")
                .param(id.value())
                .query((row, _) -> row.getString("receipt"))
                .list();
    }

    /** What each person counted of raised hands. */
    public List<HandCount> handCounts(PollId id) {
        return counts.hands(id);
    }

    public Optional<PaperState> paper(PollId id) {
        List<PeoplesCounts.Signature> signatures = counts.signatures(id);
        return counts.paper(id)
                .map(count -> new PaperState(
                        count,
                        names(signatures, SignPaperCount.Role.SCRUTINEER),
                        names(signatures, SignPaperCount.Role.TELLER)));
    }

    public boolean hallResultThere(PollId id) {
        return counts.hall(id).isPresent();
    }

    /** The poll screens show: the live one, else the one that ended last, else the next; and who is present. */
    public Optional<PollFigures> figures(MeetingId meeting) {
        return desk.inTransaction(() -> meetings.find(meeting).map(found -> figures(found, run.turnout(found))));
    }

    /** The same where it is known how many are there. */
    public PollFigures now(Meeting meeting, RunMeeting.Turnout turnout) {
        return desk.inTransaction(() -> figures(meeting, turnout));
    }

    /** How many have cast in a live poll by device. */
    public int cast(PollId id) {
        return desk.inTransaction(() -> {
            lock.casting(id);
            return polls.find(id)
                    .filter(Poll::holdsBallots)
                    .map(_ -> box.cast(id))
                    .orElse(0);
        });
    }

    private PollFigures figures(Meeting meeting, RunMeeting.Turnout turnout) {
        int members = turnout.members();
        int present = turnout.present();
        Optional<Poll> shown = shown(meeting.id());
        if (shown.isEmpty()) {
            return new PollFigures(
                    null, "", "", "", "", 0, 0, members, present, turnout.needed(), revision(meeting.id()), null);
        }
        Poll poll = shown.get();
        PollTerms terms = poll.terms();
        return new PollFigures(
                poll.id().toString(),
                terms.title(),
                terms.kind().id(),
                terms.method().code(),
                state(poll),
                poll.holdsBallots() ? box.cast(poll.id()) : 0,
                roll(poll),
                members,
                present,
                turnout.needed(),
                revision(meeting.id()),
                poll instanceof ClosedVote closed ? result(closed) : null);
    }

    private String revision(MeetingId meeting) {
        return jdbc.sql("""
                select md5(concat_ws('|',
                    (select string_agg(state, ',' order by id) from session_item where meeting = :meeting),
                    (select string_agg(version || ':' || coalesce(adopted_by::text, ''), ',' order by version)
                     from session_agenda where meeting = :meeting),
                    (select string_agg(concat(id, began, ended), ',' order by id)
                     from session_speech where meeting = :meeting),
                    (select count(*) from session_poll where meeting = :meeting)))
                """)
                .param("meeting", meeting.value())
                .query(String.class)
                .single();
    }

    private Optional<Poll> shown(MeetingId meeting) {
        return jdbc.sql("""
                select id from session_poll where meeting = ?
                order by state in ('OPEN', 'PAUSED') desc, ended_at desc nulls last, prepared_at limit 1
                """)
                .param(meeting.value())
                .query(UUID.class)
                .optional()
                .map(PollId::new)
                .flatMap(id -> {
                    lock.casting(id);
                    return polls.find(id);
                });
    }

    private static int roll(Poll poll) {
        return switch (poll) {
            case LiveVote live -> live.assembled().present();
            case ClosedVote closed -> closed.assembled().present();
            case PreparedPoll _, VoidVote _ -> 0;
        };
    }

    /** {@code OPEN}, {@code PAUSED} … as screens and programs call the stage. */
    public static String state(Poll poll) {
        return switch (poll) {
            case PreparedPoll _ -> "PREPARED";
            case LiveVote live -> live.paused() ? "PAUSED" : "OPEN";
            case ClosedVote _ -> "CLOSED";
            case VoidVote _ -> "VOID";
        };
    }

    private static PollFigures.Result result(ClosedVote closed) {
        var sum = closed.declare();
        return new PollFigures.Result(
                closed.tally().votesFor(),
                closed.tally().against(),
                closed.tally().abstain(),
                closed.tally().notVoting(),
                closed.tally().invalid(),
                closed.passed(),
                sum.zh(),
                sum.en());
    }

    private static List<String> names(List<PeoplesCounts.Signature> signatures, SignPaperCount.Role role) {
        return signatures.stream()
                .filter(signature -> signature.role() == role)
                .map(PeoplesCounts.Signature::name)
                .toList();
    }
}
