package org.luoshi.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matters;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from the plan to its closing, with what is refused on the way. */
@PlatformTest
class MeetingLifeTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    PlanMeeting plan;

    @Autowired
    RunMeeting run;

    @Autowired
    SignIn signIn;

    @Autowired
    InviteAttendee invite;

    @Autowired
    AskLeave leave;

    @Autowired
    Leaves leaves;

    @Autowired
    DraftAgenda draft;

    @Autowired
    MoveItem moveItem;

    @Autowired
    Agendas agendas;

    @Autowired
    Assemblies assemblies;

    @Autowired
    Attendance attendance;

    @Autowired
    Meetings meetings;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Test
    void aMeetingIsCalledByBodyTermAndNumberAndTheNumberIsTakenOnce() {
        OrganisationId committee = sessions.committee("东原市", 3);
        sessions.onTheDay(() -> {
            var first = new PlanMeeting.Command(MeetingId.fresh(), committee, "standing-committee", 4, "", null);
            Meeting meeting = plan.handle(first, Sitting.OFFICE).orThrow();
            assertThat(meeting.title()).startsWith("东原市").endsWith("人民代表大会常务委员会第四次会议");
            assertThat(plan.handle(first, Sitting.OFFICE).orThrow()).isEqualTo(meeting);
            var again = new PlanMeeting.Command(MeetingId.fresh(), committee, "standing-committee", 4, "", null);
            assertThat(plan.handle(again, Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.OrdinalTaken(meeting)));
        });
    }

    @Test
    void whoeverDoesNotLookAfterMeetingsPlansNoneAndTheJournalSaysSo() {
        OrganisationId committee = sessions.committee("南原市", 3);
        MeetingId id = MeetingId.fresh();
        var command = new PlanMeeting.Command(id, committee, "standing-committee", 1, "", null);
        assertThat(plan.handle(command, new Sitting(null, "路人", java.util.Set.of())))
                .isEqualTo(SessionResult.refused(new SessionRefusal.NotPermitted(SessionDesk.MANAGE)));
        assertThat(journal.of(new Subject("meeting", id.toString()))).hasSize(1);
    }

    @Test
    void theMeetingOpensOnlyWhenMoreThanHalfOfAllMembersAreHereAndThoseWhoSitInNeverCount() {
        OrganisationId committee = sessions.committee("西原市", 6);
        Meeting meeting = sessions.attended(committee, 3);
        sessions.onTheDay(() -> {
            Seat guest = invite.handle(
                            new InviteAttendee.Command(meeting.id(), SeatId.fresh(), null, "高副市长", "副市长"),
                            Sitting.OFFICE)
                    .orThrow();
            come(meeting, guest.id());
            assertThat(run.present(meeting).met()).isFalse();
            assertThat(run.present(meeting).needed()).isEqualTo(4);
            SessionRefusal refusal = run.handle(meeting.id(), RunMeeting.Step.OPEN, Sitting.OFFICE)
                    .fold(
                            done -> {
                                throw new AssertionError(done);
                            },
                            refused -> refused);
            assertThat(refusal.basis()).isNotNull();
            come(meeting, assemblies.now(meeting).members().get(3).id());
            assertThat(run.handle(meeting.id(), RunMeeting.Step.OPEN, Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Done.class);
        });
        assertThat(step(meeting)).isEqualTo("in-session");
    }

    @Test
    void aSeatIsTakenInPersonAndAnyPastMinuteCanBeAsked() {
        OrganisationId committee = sessions.committee("北原市", 4);
        Meeting meeting = sessions.attended(committee, 2);
        List<Seat> members = sessions.assembly(meeting).members();
        sessions.onTheDay(() -> {
            var other = new SignIn.Command(meeting.id(), members.get(2).id(), SignIn.Way.IN);
            assertThat(signIn.handle(other, Sitting.as(members.get(1))))
                    .isEqualTo(SessionResult.refused(
                            new SessionRefusal.NotYourSeat(members.get(2).name())));
            var twice = new SignIn.Command(meeting.id(), members.get(0).id(), SignIn.Way.IN);
            assertThat(signIn.handle(twice, Sitting.as(members.get(0))))
                    .isEqualTo(SessionResult.refused(
                            new SessionRefusal.HereAlready(members.get(0).name())));
            var out = new SignIn.Command(meeting.id(), members.get(0).id(), SignIn.Way.OUT);
            signIn.handle(out, Sitting.as(members.get(0))).orThrow();
        });
        assertThat(attendance.isPresent(meeting.id(), members.get(0).id())).isFalse();
        assertThat(attendance.history(meeting.id())).hasSize(2);
        assertThat(attendance.isPresent(meeting.id(), members.get(1).id())).isTrue();
    }

    @Test
    void leaveIsAskedInPersonAndDecidedByTheOffice() {
        OrganisationId committee = sessions.committee("中原市", 3);
        Meeting meeting = sessions.noticed(committee);
        Seat away = sessions.assembly(meeting).members().get(2);
        leave.ask(meeting.id(), away.id(), "因公出差", Sitting.as(away)).orThrow();
        assertThat(leave.decide(meeting.id(), away.id(), true, Sitting.as(away)))
                .isEqualTo(SessionResult.refused(new SessionRefusal.NotPermitted(SessionDesk.MANAGE)));
        leave.decide(meeting.id(), away.id(), true, Sitting.OFFICE).orThrow();
        assertThat(leaves.of(meeting.id()))
                .singleElement()
                .extracting(Leave::granted)
                .isEqualTo(true);
        assertThat(leave.ask(meeting.id(), away.id(), "改变主意", Sitting.as(away)))
                .isEqualTo(SessionResult.refused(new SessionRefusal.LeaveDecided(true)));
    }

    @Test
    void noItemOpensBeforeTheAgendaIsAdoptedAndOneAtATime() {
        OrganisationId committee = sessions.committee("上原市", 3);
        Meeting meeting = sessions.inSession(committee, 3);
        ItemId report = ItemId.fresh();
        ItemId list = ItemId.fresh();
        sessions.onTheDay(() -> {
            agenda(meeting, "", line(report, "听取工作报告", false), line(list, "审议名单草案", true));
            assertThat(moveItem.handle(meeting.id(), report, MoveItem.Step.OPEN, Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.NotOnAdoptedAgenda("听取工作报告")));
            run.agendaAdopted(meeting.id(), java.util.UUID.randomUUID(), 3, Sitting.OFFICE);
            moveItem.handle(meeting.id(), report, MoveItem.Step.OPEN, Sitting.OFFICE)
                    .orThrow();
            assertThat(moveItem.handle(meeting.id(), list, MoveItem.Step.OPEN, Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.OtherItemOpen("听取工作报告")));
            moveItem.handle(meeting.id(), report, MoveItem.Step.FINISH, Sitting.OFFICE)
                    .orThrow();
        });
        assertThat(step(meeting)).isEqualTo("agenda-adopted");
        assertThat(agendas.of(meeting.id()).orElseThrow().items())
                .extracting(AgendaItem::state)
                .containsExactly(ItemState.CONCLUDED, ItemState.WAITING);
    }

    @Test
    void aChangedAgendaIsANewVersionThatKeepsWhatWasBegun() {
        OrganisationId committee = sessions.committee("下原市", 3);
        Meeting meeting = sessions.inSession(committee, 3);
        ItemId report = ItemId.fresh();
        sessions.onTheDay(() -> {
            DraftAgenda.Line first = line(report, "听取报告", false);
            agenda(meeting, "", first);
            run.agendaAdopted(meeting.id(), java.util.UUID.randomUUID(), 3, Sitting.OFFICE);
            moveItem.handle(meeting.id(), report, MoveItem.Step.OPEN, Sitting.OFFICE)
                    .orThrow();
            assertThat(draft.handle(new DraftAgenda.Command(meeting.id(), List.of(first), "改"), Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.SameAgenda(1)));
            DraftAgenda.Line renamed = line(report, "听取另一报告", false);
            assertThat(draft.handle(new DraftAgenda.Command(meeting.id(), List.of(renamed), "改"), Sitting.OFFICE))
                    .isEqualTo(SessionResult.refused(new SessionRefusal.ItemBegun("听取报告")));
            agenda(meeting, "增加一项", first, line(ItemId.fresh(), "审议决定草案", true));
        });
        assertThat(agendas.versions(meeting.id())).hasSize(2);
        assertThat(agendas.adopted(meeting.id()).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoChangeTheSameVersionTheSecondIsToldAndNothingIsLost() {
        Meeting meeting = sessions.noticed(sessions.committee("双原市", 3));
        DraftAgenda.Line first = line(ItemId.fresh(), "听取报告", false);
        agenda(meeting, "", first);
        DraftAgenda.Line hers = line(ItemId.fresh(), "她增加的一项", true);
        DraftAgenda.Line his = line(ItemId.fresh(), "他增加的一项", true);
        draft.handle(new DraftAgenda.Command(meeting.id(), List.of(first, hers), "增加", 1), Sitting.OFFICE)
                .orThrow();
        assertThat(draft.handle(new DraftAgenda.Command(meeting.id(), List.of(first, his), "增加", 1), Sitting.OFFICE))
                .isEqualTo(SessionResult.refused(new SessionRefusal.StaleAgenda(2)));
        assertThat(agendas.of(meeting.id()).orElseThrow().items())
                .extracting(AgendaItem::title)
                .containsExactly("听取报告", "她增加的一项");
    }

    @Test
    void everybodyHasLeftWhenTheMeetingIsClosed() {
        OrganisationId committee = sessions.committee("外原市", 3);
        Meeting meeting = sessions.inSession(committee, 3);
        sessions.onTheDay(() -> {
            agenda(meeting, "", line(ItemId.fresh(), "听取报告", false));
            run.agendaAdopted(meeting.id(), java.util.UUID.randomUUID(), 3, Sitting.OFFICE);
        });
        sessions.anHourLater(() -> {
            run.handle(meeting.id(), RunMeeting.Step.CLOSE, Sitting.OFFICE).orThrow();
            assertThat(assemblies.now(meeting).presentMembers()).isEmpty();
            assertThat(run.present(meeting).met()).isFalse();
        });
        assertThat(step(meeting)).isEqualTo("closed");
        assertThat(run.shown(meeting).present()).isEqualTo(3);
        assertThat(journal.of(new Subject("meeting", meeting.id().toString())))
                .extracting(Line::action)
                .contains("session.plan", "session.come", "session.run");
    }

    @Test
    void theDayOfAMeetingFollowsItsMatter() {
        OrganisationId committee = sessions.committee("内原市", 3);
        Meeting meeting = sessions.noticed(committee);
        assertThat(meeting.opensOn()).isEqualTo(TestSessions.DAY);
        sessions.move(
                meeting,
                "move-date",
                Map.of(
                        "session-on", new Value.Day(TestSessions.DAY.plusDays(5)),
                        "reason", new Value.Text("主要报告未备齐")));
        assertThat(meetings.find(meeting.id()).orElseThrow().opensOn()).isEqualTo(TestSessions.DAY.plusDays(5));
    }

    private void come(Meeting meeting, SeatId seat) {
        signIn.handle(new SignIn.Command(meeting.id(), seat, SignIn.Way.IN), Sitting.OFFICE)
                .orThrow();
    }

    private void agenda(Meeting meeting, String reason, DraftAgenda.Line... lines) {
        draft.handle(new DraftAgenda.Command(meeting.id(), List.of(lines), reason), Sitting.OFFICE)
                .orThrow();
    }

    private static DraftAgenda.Line line(ItemId id, String title, boolean votes) {
        return new DraftAgenda.Line(id, title, ItemKind.DECISION, ItemMode.ORAL, "", votes);
    }

    private String step(Meeting meeting) {
        return matters.find(meeting.id().matter())
                .orElseThrow()
                .run()
                .currentStep()
                .id();
    }
}
