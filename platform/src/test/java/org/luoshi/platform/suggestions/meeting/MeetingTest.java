package org.luoshi.platform.suggestions.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.Proposals;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.platform.suggestions.meeting.Round.LineState;
import org.luoshi.platform.suggestions.replies.ReplyInBulk;
import org.luoshi.platform.suggestions.replies.ReplyTemplate;
import org.luoshi.platform.suggestions.replies.ReplyTemplates;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Before, at and after the assignment meeting. */
@PlatformTest
class MeetingTest {
    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PrepareRound prepare;

    @Autowired
    RunRound run;

    @Autowired
    ForeseeRound foresee;

    @Autowired
    Rounds rounds;

    @Autowired
    TalkBeforeMeeting talk;

    @Autowired
    Talks talks;

    @Autowired
    ReplyInBulk replies;

    @Autowired
    ReplyTemplates templates;

    @Autowired
    Proposals proposals;

    @Autowired
    Matters matters;

    @Autowired
    MatterViews views;

    @Autowired
    MoveMatter move;

    @Autowired
    CityDate date;

    @Autowired
    MockMvcTester web;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private SignedIn clerk;
    private Mover office;
    private String water = "";
    private String roads = "";
    private Mover waterHandler;

    @BeforeEach
    void anOfficeAndUnits() {
        clerk = accounts.viewer("office");
        office = Mover.of(clerk);
        OrganisationId waterId = bodies.bureau("会上水务局" + mark);
        water = waterId.toString();
        roads = bodies.bureau("会上交通局" + mark).toString();
        waterHandler = Mover.of(accounts.viewer(accounts.with(waterId, null, "handler")));
    }

    @Test
    void isLookedAtThenDoneLineByLineAndTakenBackWhileNobodyHasBegun() {
        Matter one = accepted("甲");
        Matter two = accepted("乙");
        Matter nobody = accepted("丙");
        UUID id = prepare.handle(
                "assign", List.of(chosen(one, water), chosen(two, water, roads), chosen(nobody, "")), office);
        Round round = rounds.find(id).orElseThrow();
        assertThat(foresee.of(round, round.lines().get(0), office).due())
                .isEqualTo(date.today().plusMonths(3));
        assertThat(foresee.of(round, round.lines().get(2), office).refusal()).isNotNull();
        assertThat(step(one)).isEqualTo("accepted");

        assertThat(run.handle(id, office)).isEqualTo(new RunRound.Outcome(2, 1));
        assertThat(step(one)).isEqualTo("handling");
        assertThat(step(nobody)).isEqualTo("accepted");
        assertThat(run.handle(id, office)).isEqualTo(new RunRound.Outcome(0, 0));

        Map<String, Value> heard = Map.of(
                "way", new Value.Text("phone"), "on", new Value.Day(date.today()), "heard", new Value.Text("尽快"));
        assertThat(moved(two, "contact", heard, waterHandler)).isInstanceOf(MoveResult.Done.class);
        assertThat(run.undo(id, "分错了单位", office)).isEqualTo(new RunRound.Outcome(1, 1));
        assertThat(step(one)).isEqualTo("accepted");
        assertThat(matters.find(one.id()).orElseThrow().run().activeParties()).isEmpty();
        assertThat(step(two)).isEqualTo("handling");
        assertThat(rounds.find(id).orElseThrow().lines())
                .extracting(Round.Line::state)
                .containsExactly(LineState.UNDONE, LineState.DONE, LineState.REFUSED);

        UUID again =
                prepare.handle("assign", List.of(chosen(matters.find(one.id()).orElseThrow(), roads)), office);
        assertThat(run.handle(again, office)).isEqualTo(new RunRound.Outcome(1, 0));
    }

    @Test
    void refusesWhatSomebodyElseActedOnSinceTheTableWasMade() {
        Matter one = accepted("丁");
        UUID id = prepare.handle("assign", List.of(chosen(one, water)), office);
        moved(one, "forward", Map.of(), office);
        assertThat(run.handle(id, office)).isEqualTo(new RunRound.Outcome(0, 1));
        assertThat(rounds.find(id).orElseThrow().lines().getFirst().why().zh()).contains("他人");
    }

    @Test
    void isNobodyElsesToRun() {
        UUID id = prepare.handle("assign", List.of(chosen(accepted("戊"), water)), office);
        Mover other = Mover.of(accounts.viewer("office"));
        assertThat(run.handle(id, other)).isEqualTo(new RunRound.Outcome(0, 0));
        assertThat(web.get().uri("/suggestions/rounds/" + id).with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("将交办");
        assertThat(web.get().uri("/suggestions/rounds/" + id).with(as(accounts.viewer("office"))))
                .hasStatus(404);
        assertThat(web.post()
                        .uri("/suggestions/rounds")
                        .param("all", "yes")
                        .with(csrf())
                        .with(as(accounts.viewer("deputy"))))
                .hasStatus(403);
    }

    @Test
    void beginsWithWhatTheTalksSettled() {
        Matter first = accepted("己");
        moved(
                suggestionsAccepted(first),
                "assign",
                Map.of("units", new Value.Units(List.of(new Value.Assigned(water, "lead")))),
                office);
        Matter asked = accepted("己");
        assertThat(talk.ask(List.of(row(asked)), office)).isEqualTo(new TalkBeforeMeeting.Result.Done(1));
        assertThat(talk.ask(List.of(row(asked)), office)).isEqualTo(new TalkBeforeMeeting.Result.Done(0));

        assertThat(talk.answer(asked.id(), false, " ", "", waterHandler))
                .isEqualTo(new TalkBeforeMeeting.Result.NoReason());
        assertThat(talk.answer(asked.id(), false, "属于道路", roads, waterHandler))
                .isEqualTo(new TalkBeforeMeeting.Result.Done(1));
        assertThat(talks.of(asked.id()))
                .extracting(Talk::state, Talk::reason, Talk::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Talk.State.DECLINED, "属于道路", roads));
        assertThat(talk.settle(asked.id(), roads, waterHandler)).isEqualTo(new TalkBeforeMeeting.Result.NotOpen());
        assertThat(talk.settle(asked.id(), roads, office)).isEqualTo(new TalkBeforeMeeting.Result.Done(1));
        assertThat(proposals.of(asked.id(), mark + "己"))
                .isEqualTo(new Proposals.Proposal("", roads, List.of(), "talks"));
        assertThat(talk.answer(asked.id(), true, "", "", waterHandler))
                .isEqualTo(new TalkBeforeMeeting.Result.NotOpen());
        assertThat(web.get().uri("/suggestions/talks").with(as(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("属于道路");
        assertThat(web.get().uri("/suggestions/talks").with(as(accounts.viewer("deputy"))))
                .hasStatus(403);
    }

    @Test
    void isRepliedToInOneSittingAndNeverByATemplateAlone() {
        Matter one = accepted("庚");
        Matter two = accepted("辛");
        run.handle(prepare.handle("assign", List.of(chosen(one, water), chosen(two, water)), office), office);
        assertThat(replies.keep("常用", "您提出的“【题目】”收悉。【办理情况】", waterHandler)).isTrue();
        ReplyTemplate template = templates.of(water).getFirst();
        String filled = template.filled(one.number(), one.title(), "");
        assertThat(why(List.of(reply(one, filled, filled)), one)).contains("【】");
        String bare = filled.replace("【办理情况】", " ");
        assertThat(why(List.of(reply(one, filled, bare)), one)).contains("模板");
        assertThat(step(one)).isEqualTo("handling");
        assertThat(replies.handle(List.of(reply(one, filled, bare + "泵站已经改造。")), waterHandler))
                .isEmpty();
        assertThat(step(one)).isEqualTo("replied");

        ReplyInBulk.Reply unheard = new ReplyInBulk.Reply(
                two.id(), version(two), "", "", "A", "已改造", "", "", ReplyInBulk.Promise.NONE, "李四");
        assertThat(why(List.of(unheard), two)).contains("沟通");
        ReplyInBulk.Reply unsigned = new ReplyInBulk.Reply(
                two.id(), version(two), "", "尽快", "A", "已改造", "", "", ReplyInBulk.Promise.NONE, "");
        assertThat(replies.handle(List.of(unsigned), waterHandler)).containsKey(two.id());
        assertThat(matters.find(two.id()).orElseThrow().run().history())
                .extracting(happening -> happening.event())
                .doesNotContain("contact");
        ReplyInBulk.Reply undated = planned(two, "年底前");
        assertThat(why(List.of(undated), two)).contains("“年底前”不是日期");
        assertThat(replies.handle(List.of(planned(two, "2031-12-31")), waterHandler))
                .isEmpty();
        assertThat(step(two)).isEqualTo("replied");
        assertThat(replies.keep("常用", "开头", office)).isFalse();
    }

    private ReplyInBulk.Reply planned(Matter matter, String until) {
        var promise = new ReplyInBulk.Promise("改造泵站", until);
        return new ReplyInBulk.Reply(matter.id(), version(matter), "", "尽快", "B", "列入计划。", "", "", promise, "李四");
    }

    private String why(List<ReplyInBulk.Reply> sent, Matter matter) {
        return Objects.requireNonNull(replies.handle(sent, waterHandler).get(matter.id()))
                .zh();
    }

    private ReplyInBulk.Reply reply(Matter matter, String filled, String text) {
        return new ReplyInBulk.Reply(
                matter.id(), version(matter), filled, "希望尽快", "A", text, "", "", ReplyInBulk.Promise.NONE, "李四");
    }

    private long version(Matter matter) {
        return matters.version(matter.id()).orElseThrow();
    }

    private Matter suggestionsAccepted(Matter matter) {
        return matters.find(matter.id()).orElseThrow();
    }

    /** Accepted in a category of its own. */
    private Matter accepted(String what) {
        Matter matter = suggestions.submitted(UUID.randomUUID().toString(), date.today(), "关于会上" + what + mark + "的建议");
        moved(matter, "accept", Map.of("category", new Value.Text(mark + what)), office);
        return matters.find(matter.id()).orElseThrow();
    }

    private MoveResult moved(Matter matter, String event, Map<String, Value> carried, Mover mover) {
        long version = matters.version(matter.id()).orElseThrow();
        return move.handle(new MoveMatter.Command(matter.id(), version, event, carried), mover);
    }

    private MatterRow row(Matter matter) {
        return views.list(MatterFilter.all().withStep("accepted"), 2_000, office).rows().stream()
                .filter(each -> each.id().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }

    private String step(Matter matter) {
        return matters.find(matter.id()).orElseThrow().run().step();
    }

    private static PrepareRound.Chosen chosen(Matter matter, String lead, String... co) {
        return new PrepareRound.Chosen(matter.id(), matter.version(), lead, List.of(co));
    }
}
