package org.luoshi.platform.sessions.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.InviteAttendee;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.decisions.CompileOpinions;
import org.luoshi.platform.sessions.decisions.Opinion;
import org.luoshi.platform.sessions.decisions.Opinions;
import org.luoshi.platform.sessions.decisions.ReleaseOpinions;
import org.luoshi.platform.sessions.decisions.SayOpinion;
import org.luoshi.platform.sessions.decisions.Votes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Members deliberate in groups; what is said there is taken down, kept, and released to the meeting. */
@PlatformTest
class GroupsTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Votes votes;

    @Autowired
    FormGroup form;

    @Autowired
    KeepTime time;

    @Autowired
    Groups groups;

    @Autowired
    SayOpinion say;

    @Autowired
    ReleaseOpinions release;

    @Autowired
    CompileOpinions compile;

    @Autowired
    Opinions opinions;

    @Autowired
    MoveItem moveItem;

    @Autowired
    RunMeeting run;

    @Autowired
    InviteAttendee invite;

    @Autowired
    Assemblies assemblies;

    @Autowired
    CityDate date;

    @Autowired
    MockMvcTester web;

    @Test
    void aMemberIsInOneGroupWhoseConvenorBelongsToIt() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            List<Seat> members = assemblies.now(meeting).members();
            Group first = formed(meeting, "第一组", members.subList(0, 3));
            assertThat(refusal(form(meeting, "第二组", Group.Kind.GROUP, members.subList(2, 5), members.get(3))))
                    .isEqualTo("groups.refusal.Elsewhere");
            assertThat(refusal(form(meeting, "第二组", Group.Kind.GROUP, members.subList(3, 5), members.get(0))))
                    .isEqualTo("groups.refusal.ConvenorOutside");
            assertThat(refusal(form(meeting, "第一组", Group.Kind.GROUP, members.subList(3, 5), members.get(3))))
                    .isEqualTo("groups.refusal.NameTaken");
            form(meeting, "联组", Group.Kind.JOINT, members, members.get(0)).orThrow();
            assertThat(groups.of(meeting.id())).extracting(Group::place).containsExactly(1, 2);
            assertThat(form.handle(
                            command(
                                    first.id(),
                                    meeting,
                                    "第一组",
                                    Group.Kind.GROUP,
                                    members.subList(0, 2),
                                    members.get(1)),
                            Sitting.as(members.get(0))))
                    .isInstanceOf(SessionResult.Refused.class);
        });
    }

    @Test
    void itsTimeIsKeptByConvenorRecorderOrOfficeAndOneItemIsBeforeItAtATime() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            List<Seat> members = assemblies.now(meeting).members();
            AgendaItem item = opened(meeting);
            Group group = formed(meeting, "第一组", members.subList(0, 3));
            assertThat(refusal(time.begin(meeting.id(), group.id(), item.id(), 30, Sitting.as(members.get(2)))))
                    .isEqualTo("groups.refusal.NotYours");
            time.begin(meeting.id(), group.id(), item.id(), 30, Sitting.as(members.get(0)))
                    .orThrow();
            assertThat(groups.now(group.id()).orElseThrow().planned()).isEqualTo(Duration.ofMinutes(30));
            assertThat(time.begin(meeting.id(), group.id(), item.id(), 0, Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);
        });
        sessions.anHourLater(() -> {
            Group group = groups.of(meeting.id()).getFirst();
            time.end(meeting.id(), group.id(), Sitting.OFFICE).orThrow();
            time.end(meeting.id(), group.id(), Sitting.OFFICE).orThrow();
            assertThat(groups.now(group.id())).isEmpty();
            assertThat(groups.times(group.id()))
                    .singleElement()
                    .satisfies(once -> assertThat(Duration.between(once.began(), once.ended()))
                            .isEqualTo(Duration.ofHours(1)));
        });
    }

    @Test
    void whatIsSaidInAGroupIsTakenDownByItsRecorderAndReachesTheReviewOpinionsOnceReleased() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            List<Seat> members = assemblies.now(meeting).members();
            Seat recorder = invite.handle(
                            new InviteAttendee.Command(meeting.id(), SeatId.fresh(), null, "记录人", "办公室干部"),
                            Sitting.OFFICE)
                    .orThrow();
            AgendaItem item = opened(meeting);
            Group group = form.handle(
                            new FormGroup.Command(
                                    UUID.randomUUID(),
                                    meeting.id(),
                                    Group.Kind.GROUP,
                                    "第一组",
                                    "一号会议室",
                                    members.get(0).id(),
                                    recorder.id(),
                                    ids(members.subList(0, 3))),
                            Sitting.OFFICE)
                    .orThrow();
            formed(meeting, "第二组", members.subList(3, 6));

            said(meeting, item, members.get(1), Sitting.as(members.get(0)), "第一组的话")
                    .orThrow();
            assertThat(said(meeting, item, members.get(4), Sitting.as(members.get(0)), "替别组说"))
                    .isInstanceOf(SessionResult.Refused.class);
            Opinion kept = opinions.of(item.id()).getFirst();
            assertThat(kept.name()).isEqualTo(members.get(1).name());
            assertThat(kept.recorder()).isEqualTo(members.get(0).name());
            assertThat(kept.group()).isEqualTo("第一组");
            assertThat(kept.released()).isFalse();
            assertThat(reads(meeting, item, members.get(2))).contains("第一组的话", "未送交会议");
            assertThat(reads(meeting, item, members.get(5))).doesNotContain("第一组的话");

            moveItem.handle(meeting.id(), item.id(), MoveItem.Step.FINISH, Sitting.OFFICE)
                    .orThrow();
            run.handle(meeting.id(), RunMeeting.Step.CLOSE, Sitting.OFFICE).orThrow();
            assertThat(refusal(
                            compile.handle(meeting.id(), item.id(), CompileOpinions.Topic.WORK_REPORT, Sitting.OFFICE)))
                    .isEqualTo("decisions.refusal.NotReleased");
            assertThat(refusal(release.handle(meeting.id(), group.id(), item.id(), Sitting.as(members.get(4)))))
                    .isEqualTo("groups.refusal.NotYours");
            assertThat(release.handle(meeting.id(), group.id(), item.id(), Sitting.as(members.get(0)))
                            .orThrow())
                    .isEqualTo(1);
            assertThat(release.handle(meeting.id(), group.id(), item.id(), Sitting.as(members.get(0)))
                            .orThrow())
                    .isZero();
            assertThat(reads(meeting, item, members.get(5))).contains("第一组的话");
            compile.handle(meeting.id(), item.id(), CompileOpinions.Topic.WORK_REPORT, Sitting.OFFICE)
                    .orThrow();
            assertThat(opinions.of(item.id())).singleElement().returns(1, Opinion::place);
        });
    }

    @Test
    void aJointGroupThatSitsSpeaksForThoseInItAndThePageShowsItsTime() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            List<Seat> members = assemblies.now(meeting).members();
            AgendaItem item = opened(meeting);
            formed(meeting, "第一组", members.subList(0, 3));
            Group joint = form(meeting, "联组", Group.Kind.JOINT, members, members.get(0))
                    .orThrow();
            assertThat(groups.speaking(meeting.id(), item.id(), members.get(1).id()))
                    .map(Group::name)
                    .contains("第一组");
            time.begin(meeting.id(), joint.id(), item.id(), 45, Sitting.OFFICE).orThrow();
            assertThat(groups.speaking(meeting.id(), item.id(), members.get(1).id()))
                    .map(Group::name)
                    .contains("联组");
            assertThat(web.get()
                            .uri(URI.create(MatterLinks.under("/sessions", meeting.number()) + "/groups"))
                            .with(as(accounts.viewer("office"))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("联组", "正在审议", "data-until", members.get(4).name())
                    .doesNotContain("⟦");
        });
    }

    private Meeting meeting() {
        return sessions.inSession(sessions.committee("组原市" + UUID.randomUUID(), 6), 6);
    }

    private AgendaItem opened(Meeting meeting) {
        AgendaItem item = votes.agenda(meeting, ItemKind.REPORT).getFirst();
        votes.put(meeting, null, "会议议程", "agenda", 6);
        moveItem.handle(meeting.id(), item.id(), MoveItem.Step.OPEN, Sitting.OFFICE)
                .orThrow();
        return item;
    }

    private Group formed(Meeting meeting, String name, List<Seat> members) {
        return form(meeting, name, Group.Kind.GROUP, members, members.getFirst())
                .orThrow();
    }

    private SessionResult<Group> form(
            Meeting meeting, String name, Group.Kind kind, List<Seat> members, Seat convenor) {
        return form.handle(command(UUID.randomUUID(), meeting, name, kind, members, convenor), Sitting.OFFICE);
    }

    private static FormGroup.Command command(
            UUID id, Meeting meeting, String name, Group.Kind kind, List<Seat> members, Seat convenor) {
        return new FormGroup.Command(
                id, meeting.id(), kind, name, "", convenor.id(), members.get(1).id(), ids(members));
    }

    private static Set<SeatId> ids(List<Seat> seats) {
        return seats.stream().map(Seat::id).collect(Collectors.toSet());
    }

    private SessionResult<Opinion> said(Meeting meeting, AgendaItem item, Seat who, Sitting by, String text) {
        return say.handle(new SayOpinion.Command(UUID.randomUUID(), meeting.id(), item.id(), who.id(), "", text), by);
    }

    private @Nullable String reads(Meeting meeting, AgendaItem item, Seat member) {
        URI page = URI.create(MatterLinks.under("/sessions", meeting.number()) + "/decisions/" + item.id());
        try {
            return web.get()
                    .uri(page)
                    .with(as(accounts.viewer(accounts.with(null, member.person(), "deputy"))))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String refusal(SessionResult<?> result) {
        return result.fold(done -> "done " + done, SessionRefusal::messageKey);
    }
}
