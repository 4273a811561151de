package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;

/** What members say becomes a matter with its clocks, and each opinion is answered by itself. */
@PlatformTest
class OpinionsTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    RunMeeting run;

    @Autowired
    MoveItem moveItem;

    @Autowired
    SayOpinion say;

    @Autowired
    CompileOpinions compile;

    @Autowired
    AnswerOpinion answer;

    @Autowired
    Opinions opinions;

    @Autowired
    Assemblies assemblies;

    @Test
    void areCompiledIntoAMatterAfterTheSessionAndAnsweredOneByOne() {
        Meeting meeting = sessions.inSession(sessions.committee("言原市" + UUID.randomUUID(), 3), 3);
        sessions.onTheDay(() -> {
            AgendaItem item = opened(meeting);
            List<Seat> members = assemblies.now(meeting).members();
            said(meeting, item, members.get(0), "加快公布清单").orThrow();
            said(meeting, item, members.get(1), "补齐基层人手").orThrow();
            assertThat(compile.handle(meeting.id(), item.id(), CompileOpinions.Topic.WORK_REPORT, Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);

            moveItem.handle(meeting.id(), item.id(), MoveItem.Step.FINISH, Sitting.OFFICE)
                    .orThrow();
            closed(meeting);
            Matter matter = compile.handle(meeting.id(), item.id(), CompileOpinions.Topic.WORK_REPORT, Sitting.OFFICE)
                    .orThrow();

            assertThat(matter.run().procedure().id()).isEqualTo("oversight/review-opinion");
            assertThat(matter.run().step()).isEqualTo("chairs");
            assertThat(matter.source().id()).isEqualTo(item.id().toString());
            List<Opinion> handed = opinions.of(item.id());
            assertThat(handed).extracting(Opinion::place).containsExactly(1, 2);
            answer.handle(meeting.id(), handed.get(1).id(), "已增加二十人", Sitting.OFFICE)
                    .orThrow();
            assertThat(opinions.of(item.id())).extracting(Opinion::isAnswered).containsExactly(false, true);
            assertThat(said(meeting, item, members.get(2), "来晚了")).isInstanceOf(SessionResult.Refused.class);
        });
    }

    @Test
    void areNotPutIntoSomebodyElsesMouth() {
        Meeting meeting = sessions.inSession(sessions.committee("口原市" + UUID.randomUUID(), 3), 3);
        sessions.onTheDay(() -> {
            AgendaItem item = opened(meeting);
            List<Seat> members = assemblies.now(meeting).members();
            var forAnother = new SayOpinion.Command(
                    UUID.randomUUID(), meeting.id(), item.id(), members.get(1).id(), "", "替人说");
            assertThat(say.handle(forAnother, Sitting.as(members.get(0)))).isInstanceOf(SessionResult.Refused.class);
            assertThat(say.handle(forAnother, Sitting.OFFICE).orThrow().name())
                    .isEqualTo(members.get(1).name());
        });
    }

    private AgendaItem opened(Meeting meeting) {
        AgendaItem item = votes.agenda(meeting, ItemKind.REPORT).getFirst();
        votes.put(meeting, null, "会议议程", "agenda", 3);
        moveItem.handle(meeting.id(), item.id(), MoveItem.Step.OPEN, Sitting.OFFICE)
                .orThrow();
        return item;
    }

    private void closed(Meeting meeting) {
        for (RunMeeting.Step step :
                List.of(RunMeeting.Step.DELIBERATE, RunMeeting.Step.BEGIN_VOTES, RunMeeting.Step.CLOSE)) {
            run.handle(meeting.id(), step, Sitting.OFFICE);
        }
    }

    private SessionResult<Opinion> said(Meeting meeting, AgendaItem item, Seat member, String text) {
        return say.handle(
                new SayOpinion.Command(UUID.randomUUID(), meeting.id(), item.id(), null, "第一组", text),
                Sitting.as(member));
    }
}
