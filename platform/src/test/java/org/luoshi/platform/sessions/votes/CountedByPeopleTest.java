package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.luoshi.platform.sessions.votes.TestMeeting.done;
import static org.luoshi.procedure.vote.BallotMethod.DEVICE_SECRET;
import static org.luoshi.procedure.vote.BallotMethod.HALL_DEVICE;
import static org.luoshi.procedure.vote.BallotMethod.HANDS;
import static org.luoshi.procedure.vote.BallotMethod.PAPER_SECRET;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.sessions.votes.SignPaperCount.Role;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.Tally;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hands, papers and the hall's own device: numbers come from outside, the rule decides all the same. */
@PlatformTest
class CountedByPeopleTest {
    private static final String NAME = "一号会议厅表决器";

    @Autowired
    TestMeetings meetings;

    @Autowired
    EnterHandCount hands;

    @Autowired
    CountPaper papers;

    @Autowired
    SignPaperCount signs;

    @Autowired
    RegisterHallDevice register;

    @Autowired
    ImportHallResult results;

    @Autowired
    RevokeHallDevice revoke;

    @Autowired
    MovePoll move;

    @Autowired
    Polls polls;

    @Autowired
    PollViews views;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void handsAreCountedByTwoPeopleWhoAgree() {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(HANDS);
        Member second = Member.chair();
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.COUNT_MISSING);
        done(count(poll, 4, 1, 1, meeting.chair()));
        done(count(poll, 4, 1, 1, meeting.chair()));
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.COUNT_MISSING);
        done(count(poll, 4, 1, 0, second));
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.COUNTS_DIFFER);
        assertThat(views.handCounts(poll)).hasSize(2);
        done(count(poll, 4, 1, 1, second));
        ClosedVote closed = meeting.close(poll);
        assertThat(closed.tally()).isEqualTo(new Tally(4, 1, 1, 0, 0));
        assertThat(closed.passed()).isTrue();
    }

    @Test
    void onePersonWithTwoAccountsIsOnePairOfEyes() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(HANDS);
        Member one = meeting.member(0).running();
        Member sameAgain = new Member(UUID.randomUUID().toString(), one.personId(), one.permissions(), one.standsFor());
        done(count(poll, 3, 0, 0, one));
        refused(count(poll, 3, 0, 0, sameAgain), PollRefusal.SAME_PERSON);
    }

    @Test
    void moreHandsThanPeopleAreRefused() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(HANDS);
        refused(count(poll, 3, 1, 0, meeting.chair()), PollRefusal.SUMS);
        refused(count(poll, -1, 1, 0, meeting.chair()), PollRefusal.SUMS);
        refused(count(meeting.prepared("decision", HANDS), 1, 0, 0, meeting.chair()), PollRefusal.NOT_OPEN);
        assertThat(meeting.cast(poll, meeting.member(0), 1, Choice.FOR))
                .isEqualTo(new CastBallot.Result.Refused(PollRefusal.NOT_BY_DEVICE));
    }

    @Test
    void papersAreSignedByScrutineerAndTellerBeforeTheyDecide() {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(PAPER_SECRET);
        refused(signs.handle(poll, Role.TELLER, meeting.chair()), PollRefusal.COUNT_MISSING);
        done(papers.handle(poll, new PaperCount(6, 5, 1, 4, 0, 0), meeting.chair()));
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.SIGNATURE_MISSING);
        done(signs.handle(poll, Role.TELLER, meeting.chair()));
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.SIGNATURE_MISSING);
        refused(signs.handle(poll, Role.SCRUTINEER, meeting.chair()), PollRefusal.NOT_PERMITTED);
        refused(signs.handle(poll, Role.TELLER, meeting.member(1)), PollRefusal.NOT_PERMITTED);
        done(signs.handle(poll, Role.SCRUTINEER, meeting.member(0)));
        ClosedVote closed = meeting.close(poll);
        assertThat(closed.tally()).isEqualTo(new Tally(4, 0, 0, 1, 1));
        assertThat(closed.passed()).isTrue();
    }

    @Test
    void onePersonIsNotBothScrutineerAndTeller() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(PAPER_SECRET);
        Member both = meeting.member(0).running();
        done(papers.handle(poll, new PaperCount(3, 3, 0, 3, 0, 0), meeting.chair()));
        done(signs.handle(poll, Role.SCRUTINEER, both));
        refused(signs.handle(poll, Role.TELLER, both), PollRefusal.SAME_PERSON);
    }

    @Test
    void aNewCountOfPapersIsSignedAnew() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(PAPER_SECRET);
        done(papers.handle(poll, new PaperCount(3, 3, 0, 2, 1, 0), meeting.chair()));
        done(signs.handle(poll, Role.TELLER, meeting.chair()));
        done(signs.handle(poll, Role.SCRUTINEER, meeting.member(0)));
        done(papers.handle(poll, new PaperCount(3, 3, 0, 3, 0, 0), meeting.chair()));
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.SIGNATURE_MISSING);
    }

    @Test
    void morePapersBackThanGivenOutVoidThePoll() {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(PAPER_SECRET);
        assertThat(done(papers.handle(poll, new PaperCount(5, 6, 0, 6, 0, 0), meeting.chair())))
                .isInstanceOfSatisfying(
                        VoidVote.class,
                        gone -> assertThat(gone.reason()).isEqualTo(VoidVote.Reason.MORE_PAPERS_THAN_ISSUED));
    }

    @Test
    void papersThatDoNotAddUpAreRefused() {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(PAPER_SECRET);
        refused(papers.handle(poll, new PaperCount(6, 6, 0, 4, 1, 0), meeting.chair()), PollRefusal.SUMS);
        refused(papers.handle(poll, new PaperCount(7, 6, 0, 4, 1, 1), meeting.chair()), PollRefusal.SUMS);
        refused(papers.handle(poll, new PaperCount(6, 6, -1, 5, 1, 1), meeting.chair()), PollRefusal.SUMS);
        PollId secret = meetings.of(3).signIn(3).open(DEVICE_SECRET);
        refused(papers.handle(secret, new PaperCount(3, 3, 0, 3, 0, 0), meeting.chair()), PollRefusal.OTHER_METHOD);
    }

    @Test
    void aResultSignedByTheHallsDeviceDecides() throws Exception {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(HALL_DEVICE);
        KeyPair keys = keys();
        UUID device = registered(keys, meeting.chair());
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.RESULT_MISSING);
        byte[] file = file(device, poll, 5, 0, 0, 1, keys);
        done(results.handle(poll, file, meeting.chair()));
        done(results.handle(poll, file, meeting.chair()));
        ClosedVote closed = meeting.close(poll);
        assertThat(closed.tally()).isEqualTo(new Tally(5, 0, 0, 1, 0));
        assertThat(closed.passed()).isTrue();
    }

    @Test
    void aForgedEditedOrForeignResultIsRefusedWithItsPlaceAndValue() throws Exception {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(HALL_DEVICE);
        KeyPair keys = keys();
        UUID device = registered(keys, meeting.chair());
        Member chair = meeting.chair();
        byte[] file = file(device, poll, 3, 2, 0, 1, keys);
        String text = new String(file, StandardCharsets.UTF_8);
        String edited = text.replace("for: 3", "for: 5").replace("against: 2", "against: 0");
        refused(results.handle(poll, bytes(edited), chair), PollRefusal.FORGED_RESULT, NAME);
        refused(results.handle(poll, file(device, poll, 5, 0, 0, 1, keys()), chair), PollRefusal.FORGED_RESULT, NAME);
        refused(
                results.handle(poll, bytes(text.replaceAll("signature: .*", "signature: ?")), chair),
                PollRefusal.FORGED_RESULT,
                NAME);
        UUID nobody = UUID.randomUUID();
        refused(
                results.handle(poll, file(nobody, poll, 5, 0, 0, 1, keys), chair),
                PollRefusal.UNKNOWN_DEVICE,
                nobody.toString());
        PollId other = PollId.fresh();
        refused(
                results.handle(poll, file(device, other, 5, 0, 0, 1, keys), chair),
                PollRefusal.FOREIGN_RESULT,
                other.toString(),
                poll.toString());
        refused(results.handle(poll, file(device, poll, 6, 0, 0, 1, keys), chair), PollRefusal.RESULT_SUMS, "7", "6");
        refused(results.handle(poll, file, meeting.member(0)), PollRefusal.NOT_PERMITTED);
    }

    @Test
    void aFileThatIsCutShortOrOfAnotherFormIsRefusedByItsLine() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(HALL_DEVICE);
        KeyPair keys = keys();
        String text =
                new String(file(registered(keys, meeting.chair()), poll, 3, 0, 0, 0, keys), StandardCharsets.UTF_8);
        unreadable(meeting, poll, text.replace("for: 3", "for: three"), "4", "for:", "for: three");
        unreadable(meeting, poll, text.replace("for: 3", "for: -3"), "4", "for:", "for: -3");
        unreadable(meeting, poll, text.substring(0, text.indexOf("abstain")), "6", "abstain:", "—");
        unreadable(meeting, poll, text.substring(0, text.indexOf("signature") + 4), "8", "signature:", "sign");
        unreadable(meeting, poll, text + "for: 6\n", "9", "—", "for: 6");
        unreadable(meeting, poll, text.replaceFirst("device: .", "device: x"), "2", "device:");
        unreadable(meeting, poll, "", "1", "luoshi-hall-result-1", "—");
        unreadable(meeting, poll, "x".repeat(100_000), "1", "x".repeat(60) + "…");
        refused(
                results.handle(poll, new byte[] {(byte) 0xFF, 0, 1}, meeting.chair()),
                PollRefusal.UNREADABLE_RESULT,
                "1");
    }

    private void unreadable(TestMeeting meeting, PollId poll, String file, String... about) {
        refused(results.handle(poll, bytes(file), meeting.chair()), PollRefusal.UNREADABLE_RESULT, about);
    }

    @Test
    void aRevokedDeviceIsBelievedNoMoreAndItsKeyDoesNotComeBack() throws Exception {
        TestMeeting meeting = meetings.of(3).signIn(3);
        Member chair = meeting.chair();
        KeyPair keys = keys();
        UUID device = registered(keys, chair);
        PollId poll = meeting.open(HALL_DEVICE);
        byte[] file = file(device, poll, 3, 0, 0, 0, keys);
        done(results.handle(poll, file, chair));
        assertThat(revoke.handle(device, "已失窃", meeting.member(0)))
                .isEqualTo(new HallOutcome.Refused(PollRefusal.NOT_PERMITTED));
        assertThat(revoke.handle(device, " ", chair)).isEqualTo(new HallOutcome.Refused(PollRefusal.REASON_MISSING));
        assertThat(revoke.handle(device, "已失窃", chair)).isEqualTo(revoke.handle(device, "再说一次", chair));
        refused(meeting.house().close().handle(poll, chair), PollRefusal.REVOKED_DEVICE, NAME, "已失窃");
        refused(results.handle(poll, file, chair), PollRefusal.REVOKED_DEVICE, "已失窃");
        assertThat(register.handle(new RegisterHallDevice.Command(UUID.randomUUID(), "新名", written(keys)), chair))
                .isInstanceOfSatisfying(
                        HallOutcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(PollRefusal.REVOKED_DEVICE));
        assertThat(journal.of(RegisterHallDevice.subject(device)))
                .extracting(Line::action, Line::outcome)
                .contains(
                        tuple("hall.register", Outcome.DONE),
                        tuple("hall.revoke", Outcome.REFUSED),
                        tuple("hall.revoke", Outcome.DONE));
        assertThatThrownBy(() -> jdbc.sql("update session_hall_device set name = '别的' where id = ?")
                        .param(device)
                        .update())
                .hasMessageContaining("is not changed");
    }

    @Test
    void handsOfThoseThereByVideoAreAddedToWhatTheHallsDeviceCounted() throws Exception {
        TestMeeting meeting = meetings.of(7).signIn(5);
        meeting.comesByVideo(meeting.member(5));
        meeting.comesByVideo(meeting.member(6));
        KeyPair keys = keys();
        UUID device = registered(keys, meeting.chair());
        PollId poll = meeting.open(HALL_DEVICE);
        refused(
                results.handle(poll, file(device, poll, 5, 1, 1, 0, keys), meeting.chair()),
                PollRefusal.RESULT_SUMS,
                "7",
                "5");
        done(results.handle(poll, file(device, poll, 3, 1, 0, 1, keys), meeting.chair()));
        refused(meeting.house().close().handle(poll, meeting.chair()), PollRefusal.COUNT_MISSING);
        refused(count(poll, 2, 1, 0, meeting.chair()), PollRefusal.SUMS);
        done(count(poll, 1, 1, 0, meeting.chair()));
        done(count(poll, 1, 1, 0, Member.chair()));
        assertThat(meeting.close(poll).tally()).isEqualTo(new Tally(4, 2, 0, 1, 0));
    }

    @Test
    void noVoteOnPaperOpensWhileSomebodyIsThereByVideo() {
        TestMeeting meeting = meetings.of(3).signIn(2);
        meeting.comesByVideo(meeting.member(2));
        PollId paper = meeting.prepared("decision", PAPER_SECRET);
        refused(
                meeting.house().open().handle(paper, meeting.chair()),
                PollRefusal.REMOTE_MEMBERS,
                "1",
                "HANDS",
                "DEVICE_SECRET");
        PollId byDevice = meeting.open(DEVICE_SECRET);
        meeting.voted(byDevice, meeting.member(2), Choice.FOR);
        assertThat(meeting.close(byDevice).tally()).isEqualTo(new Tally(1, 0, 0, 2, 0));
    }

    @Test
    void aVoteMovesToHandsWhenTheDevicesFailAndItsBallotsStayUnread() {
        TestMeeting meeting = meetings.of(3).signIn(2);
        meeting.comesByVideo(meeting.member(2));
        PollId failing = meeting.open(DEVICE_SECRET);
        meeting.voted(failing, meeting.member(0), Choice.AGAINST);
        PollId hands = PollId.fresh();
        MovePoll.Command command = new MovePoll.Command(failing, hands, HANDS, "表决器故障");
        refused(move.handle(command, meeting.member(0)), PollRefusal.NOT_PERMITTED);
        assertThat(done(move.handle(command, meeting.chair()))).isInstanceOf(PreparedPoll.class);
        assertThat(move.handle(command, meeting.chair())).isEqualTo(move.handle(command, meeting.chair()));
        assertThat(polls.find(failing).orElseThrow())
                .isInstanceOfSatisfying(
                        VoidVote.class, gone -> assertThat(gone.reason()).isEqualTo(VoidVote.Reason.MOVED));
        assertThat(polls.find(hands).orElseThrow().terms().title())
                .isEqualTo(polls.find(failing).orElseThrow().terms().title());
        done(meeting.house().open().handle(hands, meeting.chair()));
        assertThat(views.byVideo(hands)).isEqualTo(1);
        done(count(hands, 2, 1, 0, meeting.chair()));
        done(count(hands, 2, 1, 0, Member.chair()));
        assertThat(meeting.close(hands).tally()).isEqualTo(new Tally(2, 1, 0, 0, 0));
    }

    @Test
    void aVoteOnAPersonMovesToPaperOnly() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.prepared("appointment", DEVICE_SECRET);
        done(meeting.house().open().handle(poll, meeting.chair()));
        refused(
                move.handle(new MovePoll.Command(poll, PollId.fresh(), HANDS, "故障"), meeting.chair()),
                PollRefusal.METHOD_NOT_ALLOWED);
        done(move.handle(new MovePoll.Command(poll, PollId.fresh(), PAPER_SECRET, "故障"), meeting.chair()));
    }

    @Test
    void aProgramNeitherCountsNorSigns() {
        TestMeeting meeting = meetings.of(3).signIn(3);
        PollId poll = meeting.open(HANDS);
        refused(count(poll, 3, 0, 0, meeting.chair().asProgram()), PollRefusal.BY_PROGRAM);
        TestMeeting other = meetings.of(3).signIn(3);
        PollId paper = other.open(PAPER_SECRET);
        done(papers.handle(paper, new PaperCount(3, 3, 0, 3, 0, 0), other.chair()));
        refused(signs.handle(paper, Role.SCRUTINEER, other.member(0).asProgram()), PollRefusal.BY_PROGRAM);
    }

    @Test
    void aKeyThatIsNoneIsNotRegistered() throws Exception {
        check("表决器", "not a key", Member.chair(), PollRefusal.UNREADABLE_KEY);
        check(
                "表决器",
                written(KeyPairGenerator.getInstance("X25519").generateKeyPair()),
                Member.chair(),
                PollRefusal.UNREADABLE_KEY);
        check(" ", written(keys()), Member.chair(), PollRefusal.NAME_MISSING);
        check("表决器", written(keys()), TestMeeting.stranger(), PollRefusal.NOT_PERMITTED);
        KeyPair keys = keys();
        assertThat(registered(keys, Member.chair())).isEqualTo(registered(keys, Member.chair()));
    }

    private void check(String name, String key, Member by, PollRefusal why) {
        assertThat(register.handle(new RegisterHallDevice.Command(UUID.randomUUID(), name, key), by))
                .isEqualTo(new HallOutcome.Refused(why));
    }

    private UUID registered(KeyPair keys, Member chair) {
        var result = register.handle(new RegisterHallDevice.Command(UUID.randomUUID(), NAME, written(keys)), chair);
        return ((HallOutcome.Done) result).device().id();
    }

    private static String written(KeyPair keys) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair keys() throws Exception {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] file(UUID device, PollId poll, int votesFor, int against, int abstain, int not, KeyPair keys)
            throws Exception {
        String head = """
                luoshi-hall-result-1
                device: %s
                poll: %s
                for: %d
                against: %d
                abstain: %d
                not-voting: %d
                """.formatted(device, poll, votesFor, against, abstain, not);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(bytes(head));
        return bytes(head + "signature: " + Base64.getEncoder().encodeToString(signature.sign()) + "\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private PollOutcome count(PollId poll, int votesFor, int against, int abstain, Member by) {
        return hands.handle(new EnterHandCount.Command(poll, votesFor, against, abstain), by);
    }

    /** Refused for this reason, and the message names what it is about. */
    private static void refused(PollOutcome outcome, PollRefusal why, String... about) {
        assertThat(outcome).isInstanceOfSatisfying(PollOutcome.Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
            assertThat(refused.about()).contains(about);
        });
    }
}
