package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.luoshi.platform.sessions.votes.TestMeeting.done;
import static org.luoshi.procedure.vote.BallotMethod.DEVICE_OPEN;
import static org.luoshi.procedure.vote.BallotMethod.DEVICE_SECRET;
import static org.luoshi.procedure.vote.BallotMethod.HANDS;
import static org.luoshi.procedure.vote.BallotMethod.PAPER_SECRET;
import static org.luoshi.procedure.vote.Choice.ABSTAIN;
import static org.luoshi.procedure.vote.Choice.AGAINST;
import static org.luoshi.procedure.vote.Choice.FOR;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.Tally;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a vote must survive. */
@PlatformTest
class VoteTest {
    @Autowired
    TestMeetings meetings;

    @Autowired
    PausePoll pause;

    @Autowired
    VoidPoll voiding;

    @Autowired
    PollViews views;

    @Autowired
    Polls polls;

    @Autowired
    PollKeys keys;

    @Autowired
    SweepPolls sweep;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theRuleDecidesOfAllMembersAndShowsItsSum() {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(DEVICE_SECRET);
        for (int n = 0; n < 3; n++) {
            meeting.voted(poll, meeting.member(n), FOR);
        }
        meeting.voted(poll, meeting.member(3), AGAINST);
        meeting.voted(poll, meeting.member(4), ABSTAIN);
        ClosedVote closed = meeting.close(poll);
        assertThat(closed.tally()).isEqualTo(new Tally(3, 1, 1, 1, 0));
        assertThat(closed.passed()).isFalse();
        assertThat(closed.declare().zh()).isEqualTo("全体组成人员 7 人，过半数为 4 人；赞成 3 人，未通过");
        assertThat(closed.declare().basis()).isNotNull();
    }

    @Test
    void aBallotIsChangedUntilTheCloseAndOnlyTheLastOneCounts() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        String first = meeting.voted(poll, meeting.member(0), AGAINST).receipt();
        String second =
                acknowledged(meeting.cast(poll, meeting.member(0), 2, FOR)).receipt();
        assertThat(second).isNotEqualTo(first);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(1, 0, 0, 2, 0));
        assertThat(views.receipts(poll)).containsExactly(second);
    }

    @Test
    void theSameBallotSentTwiceGetsTheSameAnswerAndCountsOnce() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        assertThat(meeting.cast(poll, meeting.member(0), 1, FOR))
                .isEqualTo(meeting.cast(poll, meeting.member(0), 1, FOR));
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(1, 0, 0, 2, 0));
    }

    @Test
    void aBallotReplayedFromTheNetworkIsRefused() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        meeting.voted(poll, meeting.member(0), AGAINST);
        acknowledged(meeting.cast(poll, meeting.member(0), 2, FOR));
        refused(poll, meeting.cast(poll, meeting.member(0), 1, AGAINST), PollRefusal.REPLAYED);
        refused(poll, meeting.cast(poll, meeting.member(0), 2, AGAINST), PollRefusal.REPLAYED);
        refused(poll, meeting.cast(poll, meeting.member(0), 4, AGAINST), PollRefusal.REPLAYED);
        refused(poll, meeting.cast(poll, meeting.member(1), 0, AGAINST), PollRefusal.REPLAYED);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(1, 0, 0, 2, 0));
    }

    @Test
    void ofTwoDevicesAtOnceOneIsHeard() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        for (int turn = 1; turn <= 10; turn++) {
            int next = turn;
            var results = together(
                    () -> meeting.cast(poll, meeting.member(0), next, FOR),
                    () -> meeting.cast(poll, meeting.member(0), next, AGAINST));
            assertThat(results)
                    .filteredOn(CastBallot.Result.Acknowledged.class::isInstance)
                    .hasSize(1);
        }
        assertThat(meeting.close(poll).tally().notVoting()).isEqualTo(2);
    }

    @Test
    void nobodyVotesWhoIsNotEntitledToOrNotHere() {
        TestMeeting meeting = meetings.of(5).signIn(4);
        PollId poll = meeting.prepared("decision", DEVICE_SECRET);
        refused(poll, meeting.cast(poll, meeting.member(0), 1, FOR), PollRefusal.NOT_OPEN);
        done(meeting.house().open().handle(poll, meeting.chair()));
        Member absent = meeting.member(4);
        refused(poll, meeting.cast(poll, absent, 1, FOR), PollRefusal.NOT_ON_ROLL);
        meeting.comes(absent);
        refused(poll, meeting.cast(poll, absent, 1, FOR), PollRefusal.NOT_ON_ROLL);
        refused(poll, meeting.cast(poll, TestMeeting.stranger(), 1, FOR), PollRefusal.NOT_ON_ROLL);
        refused(poll, meeting.cast(poll, meeting.chair(), 1, FOR), PollRefusal.NOT_ON_ROLL);
        refused(poll, meeting.cast(poll, meetings.attendee(meeting.id()), 1, FOR), PollRefusal.ATTENDEE);
        Member standIn = TestMeeting.stranger().standingInFor(meeting.member(0));
        refused(poll, meeting.cast(poll, standIn, 1, FOR), PollRefusal.STAND_IN);
        refused(poll, meeting.cast(poll, meeting.member(0).asProgram(), 1, FOR), PollRefusal.BY_PROGRAM);
        PollId unknown = PollId.fresh();
        refused(unknown, meeting.cast(unknown, meeting.member(0), 1, FOR), PollRefusal.UNKNOWN_POLL);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(0, 0, 0, 4, 0));
    }

    @Test
    void whoLeavesCountsAsNotVotingUnlessTheBallotWasCastBefore() {
        TestMeeting meeting = meetings.of(5).signIn(5);
        PollId poll = meeting.open(DEVICE_SECRET);
        meeting.voted(poll, meeting.member(0), FOR);
        for (int n = 0; n < 4; n++) {
            meeting.leaves(meeting.member(n));
        }
        refused(poll, meeting.cast(poll, meeting.member(1), 1, FOR), PollRefusal.NOT_PRESENT);
        refused(poll, meeting.cast(poll, meeting.member(0), 2, AGAINST), PollRefusal.NOT_PRESENT);
        meeting.comes(meeting.member(1));
        meeting.voted(poll, meeting.member(1), AGAINST);
        ClosedVote closed = meeting.close(poll);
        assertThat(closed.tally()).isEqualTo(new Tally(1, 1, 0, 3, 0));
        assertThat(closed.presentAtClose()).isEqualTo(2);
        assertThat(closed.quorumAtClose())
                .as("quorum lost in the middle is on record")
                .isFalse();
    }

    @Test
    void aPausedPollTakesNoBallotAndKeepsThoseItHas() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        meeting.voted(poll, meeting.member(0), FOR);
        for (int n = 1; n <= 20; n++) {
            done(pause.pause(poll, meeting.chair()));
            done(pause.pause(poll, meeting.chair()));
            refused(poll, meeting.cast(poll, meeting.member(1), 1, AGAINST), PollRefusal.PAUSED);
            done(pause.resume(poll, meeting.chair()));
        }
        meeting.voted(poll, meeting.member(1), AGAINST);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(1, 1, 0, 1, 0));
    }

    @Test
    void nothingIsCastAfterTheClose() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        ClosedVote closed = meeting.close(poll);
        refused(poll, meeting.cast(poll, meeting.member(0), 1, FOR), PollRefusal.CLOSED);
        assertThat(closed.tally()).as("zero votes").isEqualTo(new Tally(0, 0, 0, 3, 0));
        assertThat(closed.passed()).isFalse();
        assertThat(pause.pause(poll, meeting.chair())).isEqualTo(new PollOutcome.Refused(PollRefusal.CLOSED));
        assertThat(voiding.handle(poll, "", meeting.chair())).isEqualTo(new PollOutcome.Refused(PollRefusal.CLOSED));
        assertThat(meeting.house().open().handle(poll, meeting.chair()))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.CLOSED));
    }

    @Test
    void aTieDoesNotPass() {
        TestMeeting meeting = meetings.of(4).signIn(4);
        PollId poll = meeting.prepared("postpone", DEVICE_SECRET);
        done(meeting.house().open().handle(poll, meeting.chair()));
        List<Choice> choices = List.of(FOR, AGAINST, FOR, AGAINST);
        IntStream.range(0, 4).forEach(n -> meeting.voted(poll, meeting.member(n), choices.get(n)));
        assertThat(meeting.close(poll).passed()).isFalse();
    }

    @Test
    void aSubDecisionIsCountedOfThoseOnTheRoll() {
        TestMeeting meeting = meetings.of(9).signIn(5);
        PollId poll = meeting.prepared("postpone", DEVICE_SECRET);
        done(meeting.house().open().handle(poll, meeting.chair()));
        IntStream.range(0, 3).forEach(n -> meeting.voted(poll, meeting.member(n), FOR));
        assertThat(meeting.close(poll).passed()).as("3 of 5 present, 9 members").isTrue();
    }

    @Test
    void thereIsNoVoteWithoutAQuorum() {
        TestMeeting meeting = meetings.of(6).signIn(3);
        PollId poll = meeting.prepared("decision", DEVICE_SECRET);
        assertThat(meeting.house().open().handle(poll, meeting.chair()))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.NO_QUORUM));
        assertThat(keys.file(poll)).doesNotExist();
        meeting.comes(meeting.member(3));
        done(meeting.house().open().handle(poll, meeting.chair()));
    }

    @Test
    void aRuleOfTheKindPrescribesHowItIsVoted() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        assertThat(meeting.prepare(PollId.fresh(), "dismissal", DEVICE_SECRET))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.METHOD_NOT_ALLOWED));
        assertThat(meeting.prepare(PollId.fresh(), "appointment", HANDS))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.METHOD_NOT_ALLOWED));
        assertThat(meeting.prepare(PollId.fresh(), "poem", HANDS))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.NO_RULE));
        done(meeting.prepare(PollId.fresh(), "dismissal", PAPER_SECRET));
    }

    @Test
    void onlyWhoRunsTheMeetingOpensAndCloses() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.prepared("decision", DEVICE_SECRET);
        assertThat(meeting.house().open().handle(poll, meeting.member(0)))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.NOT_PERMITTED));
        assertThat(lines(poll)).anySatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.REFUSED));
        done(meeting.house().open().handle(poll, meeting.chair()));
        assertThat(meeting.house().close().handle(poll, meeting.member(0)))
                .isEqualTo(new PollOutcome.Refused(PollRefusal.NOT_PERMITTED));
    }

    @Test
    void twoChairsAtOnceOpenAndCloseOnce() throws Exception {
        TestMeeting meeting = meetings.of(5).signIn(5);
        PollId poll = meeting.prepared("decision", DEVICE_SECRET);
        Member other = Member.chair();
        together(
                        () -> meeting.house().open().handle(poll, meeting.chair()),
                        () -> meeting.house().open().handle(poll, other))
                .forEach(TestMeeting::done);
        meeting.voted(poll, meeting.member(0), FOR);
        var closed = together(
                () -> meeting.house().close().handle(poll, meeting.chair()),
                () -> meeting.house().close().handle(poll, other));
        assertThat(closed.getFirst()).isEqualTo(closed.getLast());
        assertThat(lines(poll)).extracting(Line::action).containsExactly("poll.prepare", "poll.open", "poll.close");
    }

    @Test
    void oneQuestionIsPutAtATime() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId one = meeting.prepared("decision", DEVICE_SECRET);
        PollId two = meeting.prepared("decision", DEVICE_SECRET);
        var outcomes = together(
                () -> meeting.house().open().handle(one, meeting.chair()),
                () -> meeting.house().open().handle(two, Member.chair()));
        assertThat(outcomes).filteredOn(PollOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new PollOutcome.Refused(PollRefusal.ANOTHER_OPEN));
    }

    @Test
    void aHundredVoteAtOnceAndEachIsCountedOnce() throws Exception {
        TestMeeting meeting = meetings.of(100);
        meetings.allCome(meeting);
        PollId poll = meeting.open(DEVICE_SECRET);
        List<Callable<CastBallot.Result>> all = new ArrayList<>();
        for (int n = 0; n < 100; n++) {
            Member member = meeting.member(n);
            Choice choice = n < 60 ? FOR : n < 90 ? AGAINST : ABSTAIN;
            all.add(() -> meeting.cast(poll, member, 1, choice));
        }
        assertThat(all(all)).allMatch(CastBallot.Result.Acknowledged.class::isInstance);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(60, 30, 10, 0, 0));
        assertThat(views.receipts(poll)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aCloseBetweenBallotsCountsExactlyThoseThatWereAcknowledged() throws Exception {
        TestMeeting meeting = meetings.of(60);
        meetings.allCome(meeting);
        PollId poll = meeting.open(DEVICE_SECRET);
        List<Callable<Object>> all = new ArrayList<>();
        for (Member member : meeting.members()) {
            all.add(() -> meeting.cast(poll, member, 1, FOR));
        }
        all.add(30, () -> meeting.house().close().handle(poll, meeting.chair()));
        long heard = all(all).stream()
                .filter(CastBallot.Result.Acknowledged.class::isInstance)
                .count();
        assertThat(((ClosedVote) polls.find(poll).orElseThrow()).tally())
                .isEqualTo(new Tally((int) heard, 0, 0, 60 - (int) heard, 0));
    }

    @Test
    void aLostKeyVoidsThePollAndGuessesNothing() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        meeting.voted(poll, meeting.member(0), FOR);
        keys.destroy(poll);
        assertThat(done(meeting.house().close().handle(poll, meeting.chair())))
                .isInstanceOfSatisfying(
                        VoidVote.class, gone -> assertThat(gone.reason()).isEqualTo(VoidVote.Reason.KEY_LOST));
        PollId again = meeting.open(DEVICE_SECRET);
        keys.create(again);
        refused(again, meeting.cast(again, meeting.member(0), 1, FOR), PollRefusal.KEY_LOST);
        assertThat(polls.find(again).orElseThrow()).isInstanceOf(VoidVote.class);
        assertThat(keys.file(again)).doesNotExist();
    }

    @Test
    void aBallotThatWasTamperedWithVoidsThePoll() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        meeting.voted(poll, meeting.member(0), FOR);
        meeting.voted(poll, meeting.member(1), AGAINST);
        jdbc.sql("update %1$s set sealed = (select sealed from %1$s where person = ?) where person = ?"
                        .formatted(BallotBox.table(poll)))
                .param(meeting.member(0).person())
                .param(meeting.member(1).person())
                .update();
        assertThat(done(meeting.house().close().handle(poll, meeting.chair())))
                .isInstanceOfSatisfying(
                        VoidVote.class, gone -> assertThat(gone.reason()).isEqualTo(VoidVote.Reason.BALLOT_DAMAGED));
    }

    @Test
    void aVoidedPollLeavesNeitherBoxNorKeyAndIsPutAgain() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        meeting.voted(poll, meeting.member(0), FOR);
        done(voiding.handle(poll, "文稿有误", meeting.chair()));
        done(voiding.handle(poll, "文稿有误", meeting.chair()));
        refused(poll, meeting.cast(poll, meeting.member(1), 1, FOR), PollRefusal.VOIDED);
        assertThat(keys.file(poll)).doesNotExist();
        assertThat(boxes()).doesNotContain(BallotBox.table(poll));
        done(meeting.house().open().handle(meeting.prepared("decision", DEVICE_SECRET), meeting.chair()));
    }

    @Test
    void anOpenVoteIsNamedAndItsChangesAreOnRecord() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_OPEN);
        meeting.voted(poll, meeting.member(0), AGAINST);
        acknowledged(meeting.cast(poll, meeting.member(0), 2, FOR));
        meeting.voted(poll, meeting.member(1), ABSTAIN);
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(1, 0, 1, 1, 0));
        assertThat(views.roll(poll))
                .extracting(PollViews.RollEntry::choice)
                .containsExactlyInAnyOrder(FOR, ABSTAIN, null);
        assertThat(lines(poll))
                .filteredOn(line -> line.action().equals("poll.cast"))
                .hasSize(3);
    }

    @Test
    void nobodyWritesAResultIntoTheDatabase() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        fails("update session_poll set passed = true where id = ?", poll, "passed");
        fails("update session_poll set roll = 2 where id = ?", poll, "frozen");
        fails("update session_poll set votes_for = 2 where id = ?", poll, "check");
        fails(
                "update session_poll set state = 'CLOSED', ended_at = now(), votes_for = 3 where id = ?",
                poll,
                "not those of its ballots");
        meeting.close(poll);
        fails("update session_poll set votes_for = 3, not_voting = 0 where id = ?", poll, "is over");
        fails("delete from session_poll where id = ?", poll, "not deleted");
    }

    @Test
    void aKeyThatOutlivedItsPollIsSweptAtTheStart() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId live = meeting.open(DEVICE_SECRET);
        PollId orphan = PollId.fresh();
        keys.create(orphan);
        sweep.sweep();
        assertThat(keys.file(orphan)).doesNotExist();
        assertThat(keys.file(live)).exists();
        meeting.close(live);
        assertThat(keys.file(live)).doesNotExist();
    }

    @Test
    void aMemberSeesThatTheBallotLiesThereAndNotWhatItSays() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(DEVICE_SECRET);
        assertThat(views.standing(poll, meeting.member(0))).hasValue(new PollViews.Standing(1, ""));
        String receipt = meeting.voted(poll, meeting.member(0), FOR).receipt();
        assertThat(receipt).matches("[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}");
        assertThat(views.standing(poll, meeting.member(0))).hasValue(new PollViews.Standing(2, receipt));
        assertThat(views.standing(poll, meeting.chair())).isEmpty();
        PollFigures figures = views.figures(meeting.id()).orElseThrow();
        assertThat(figures.cast()).isEqualTo(1);
        assertThat(figures.result()).isNull();
    }

    private void fails(String sql, PollId poll, String message) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(poll.value()).update()).hasMessageContaining(message);
    }

    /** It is refused, and the journal says so without a choice. */
    private void refused(PollId poll, CastBallot.Result result, PollRefusal why) {
        assertThat(result).isEqualTo(new CastBallot.Result.Refused(why));
        assertThat(lines(poll)).anySatisfy(line -> {
            assertThat(line.reason()).isEqualTo(why.name());
            assertThat(line.details()).isEmpty();
        });
    }

    private List<Line> lines(PollId poll) {
        return journal.of(PollDesk.subject(poll));
    }

    private List<String> boxes() {
        return jdbc.sql("select tablename from pg_tables where tablename like 'session_ballots%'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static CastBallot.Result.Acknowledged acknowledged(CastBallot.Result result) {
        assertThat(result).isInstanceOf(CastBallot.Result.Acknowledged.class);
        return (CastBallot.Result.Acknowledged) result;
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... work) throws Exception {
        List<Callable<T>> list = new ArrayList<>();
        for (Callable<T> one : work) {
            list.add(one);
        }
        return all(list);
    }

    private static <T> List<T> all(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = work.stream().map(threads::submit).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
