package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.luoshi.platform.sessions.votes.SignPaperCount.Role;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.Tally;
import org.springframework.beans.factory.annotation.Autowired;

/** Hands, papers and the hall's own device: numbers come from outside, the rule decides all the same. */
@PlatformTest
class CountedByPeopleTest {
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
    PollViews views;

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
    void aForgedEditedOrForeignResultIsRefused() throws Exception {
        TestMeeting meeting = meetings.of(7).signIn(6);
        PollId poll = meeting.open(HALL_DEVICE);
        KeyPair keys = keys();
        UUID device = registered(keys, meeting.chair());
        Member chair = meeting.chair();
        byte[] file = file(device, poll, 3, 2, 0, 1, keys);
        String edited = new String(file, StandardCharsets.UTF_8)
                .replace("for: 3", "for: 5")
                .replace("against: 2", "against: 0");
        refused(results.handle(poll, bytes(edited), chair), PollRefusal.FORGED_RESULT);
        refused(results.handle(poll, file(device, poll, 5, 0, 0, 1, keys()), chair), PollRefusal.FORGED_RESULT);
        refused(
                results.handle(poll, file(UUID.randomUUID(), poll, 5, 0, 0, 1, keys), chair),
                PollRefusal.UNKNOWN_DEVICE);
        refused(
                results.handle(poll, file(device, PollId.fresh(), 5, 0, 0, 1, keys), chair),
                PollRefusal.FOREIGN_RESULT);
        refused(results.handle(poll, file(device, poll, 6, 0, 0, 1, keys), chair), PollRefusal.SUMS);
        String text = new String(file, StandardCharsets.UTF_8);
        refused(
                results.handle(poll, bytes(text.replace("for: 3", "for: three")), chair),
                PollRefusal.UNREADABLE_RESULT);
        refused(results.handle(poll, bytes(text + "for: 6\n"), chair), PollRefusal.UNREADABLE_RESULT);
        refused(
                results.handle(poll, bytes(text.replaceAll("signature: .*", "signature: ?")), chair),
                PollRefusal.FORGED_RESULT);
        refused(results.handle(poll, new byte[] {(byte) 0xFF, 0, 1}, chair), PollRefusal.UNREADABLE_RESULT);
        refused(results.handle(poll, file, meeting.member(0)), PollRefusal.NOT_PERMITTED);
    }

    @Test
    void aKeyThatIsNoneIsNotRegistered() throws Exception {
        assertThat(register.handle(
                        new RegisterHallDevice.Command(UUID.randomUUID(), "表决器", "not a key"), Member.chair()))
                .isEqualTo(new RegisterHallDevice.Result.Refused(PollRefusal.UNREADABLE_KEY));
        assertThat(register.handle(
                        new RegisterHallDevice.Command(UUID.randomUUID(), "表决器", written(keys())),
                        TestMeeting.stranger()))
                .isEqualTo(new RegisterHallDevice.Result.Refused(PollRefusal.NOT_PERMITTED));
        KeyPair keys = keys();
        assertThat(registered(keys, Member.chair())).isEqualTo(registered(keys, Member.chair()));
    }

    private UUID registered(KeyPair keys, Member chair) {
        var result =
                register.handle(new RegisterHallDevice.Command(UUID.randomUUID(), "一号会议厅表决器", written(keys)), chair);
        return ((RegisterHallDevice.Result.Registered) result).id();
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

    private static void refused(PollOutcome outcome, PollRefusal why) {
        assertThat(outcome).isEqualTo(new PollOutcome.Refused(why));
    }
}
