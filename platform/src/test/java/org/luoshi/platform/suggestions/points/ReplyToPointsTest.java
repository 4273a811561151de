package org.luoshi.platform.suggestions.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.MarkPoints;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a suggestion asks for is marked in its own words, and a reply that leaves a point without an answer is refused. */
@PlatformTest
class ReplyToPointsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 13);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    MarkPoints mark;

    @Autowired
    SuggestionPoints points;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    CityDate date;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover handler = handler(unit);
    private final Mover deputy = new Mover("deputy-account", "李一", Set.of("deputy"), null, lead, false);

    @Test
    void refusesAReplyThatLeavesAPointOutAndNamesIt() throws Exception {
        Matter matter = marked();
        contact(matter, handler);
        assertThat(words(attempt(matter, handler, "reply", reply("")))).contains("第1条要点", "暴雨时积水半米");
        assertThat(words(attempt(matter, handler, "reply", reply("1. 采纳：已经排查"))))
                .contains("第2条要点", "请改造泵站");
        assertThat(words(attempt(matter, handler, "reply", reply("1. 采纳：已经排查\n2. 不采纳："))))
                .contains("第2条要点");
        assertThat(words(attempt(matter, handler, "reply", reply("1. 采纳：甲\n2. 采纳：乙\n3. 采纳：丙"))))
                .contains("没有第3条要点");
        assertThat(words(attempt(matter, handler, "reply", reply("1. 采纳：甲\n2. 由其他单位答复：请问水务局"))))
                .contains("没有其他单位答复");
        attempt(matter, handler, "reply", reply("1. 采纳：已经排查\n2. planned: 明年三月动工"));
        assertThat(points.answers(matter.id())).hasSize(2);
        Account member = people.with(null, new PersonId(UUID.fromString(lead)), "deputy");
        var row = Jsoup.parse(body("/suggestions/" + matter.number(), member)).select("article.reply tbody tr");
        assertThat(row.get(1).text()).contains("请改造泵站", "列入计划", "明年三月动工");
        assertThat(get("/suggestions/" + matter.number() + "/paper.docx", member))
                .hasStatusOk();
    }

    @Test
    void repliesAsEverWhereNoPointsAreMarked() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于没有要点的建议");
        contact(matter, handler);
        assertThat(attempt(matter, handler, "reply", reply(""))).isInstanceOf(MoveResult.Done.class);
        assertThat(points.answers(matter.id())).isEmpty();
    }

    @Test
    void isMarkedByLeadAndOfficeInTheTextsOwnWordsUntilAUnitReplies() {
        Matter draft = suggestions.drafted(lead, DAY, "关于标出要点的建议");
        List<String> own = List.of("请改造泵站");
        assertThat(mark.handle(draft.id(), own, office)).isInstanceOf(MarkPoints.Result.NotForYou.class);
        assertThat(mark.handle(draft.id(), own, deputy)).isInstanceOf(MarkPoints.Result.Marked.class);
        assertThat(mark.handle(draft.id(), List.of("请新建泵站"), deputy))
                .isEqualTo(new MarkPoints.Result.NotInText("请新建泵站"));
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于何时标出的建议");
        assertThat(mark.handle(matter.id(), own, office)).isInstanceOf(MarkPoints.Result.Marked.class);
        assertThat(mark.handle(matter.id(), own, handler)).isInstanceOf(MarkPoints.Result.NotForYou.class);
        assertThat(mark.handle(matter.id(), List.of(), deputy)).isEqualTo(new MarkPoints.Result.Marked(List.of()));
        contact(matter, handler);
        attempt(matter, handler, "reply", reply(""));
        assertThat(mark.handle(matter.id(), own, office)).isInstanceOf(MarkPoints.Result.TooLate.class);
    }

    @Test
    void letsUnitsThatHandleSeparatelyLeaveAPointToEachOtherButNotToNobody() {
        String second = UUID.randomUUID().toString();
        Matter submitted = suggestions.submitted(lead, DAY, "关于分别办理的建议");
        attempt(submitted, office, "accept", Map.of("category", Value.of("水务")));
        attempt(
                submitted,
                office,
                "assign",
                Map.of(
                        "units",
                        Value.of(new Value.Assigned(unit, "separate"), new Value.Assigned(second, "separate"))));
        mark.handle(submitted.id(), List.of("暴雨时积水半米", "请改造泵站"), office);
        contact(submitted, handler);
        contact(submitted, handler(second));
        assertThat(attempt(submitted, handler, "reply", reply("1. 采纳：已经排查\n2. 由其他单位答复：")))
                .isInstanceOf(MoveResult.Done.class);
        assertThat(words(attempt(submitted, handler(second), "reply", reply("1. 由其他单位答复：\n2. 由其他单位答复："))))
                .contains("第2条要点没有其他单位答复");
        assertThat(attempt(submitted, handler(second), "reply", reply("1. 由其他单位答复：\n2. 采纳：已经改造")))
                .isInstanceOf(MoveResult.Done.class);
    }

    @Test
    void keepsWhatWasTypedOnTheFormAndNamesTheEmptyPoint() throws Exception {
        OrganisationId own = new OrganisationId(UUID.fromString(unit));
        Matter matter = marked();
        contact(matter, handler);
        Account clerk = people.with(own, null, "handler");
        String form = body("/suggestions/" + matter.number(), clerk);
        assertThat(form).contains("reply.f.points.2.kind", "要点 2：请改造泵站");
        MvcTestResult refused = web.post()
                .uri("/suggestions/" + matter.number() + "/events/reply")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("version", String.valueOf(matters.version(matter.id()).orElseThrow()))
                .param("reply.f.class", "A")
                .param("reply.f.text", "总的情况")
                .param("reply.f.signer", "王局长")
                .param("reply.f.points.1.kind", "adopted")
                .param("reply.f.points.1.text", "已经逐处排查")
                .with(as(people.viewer(clerk)))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(refused).hasStatus(422);
        String page = Jsoup.parse(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .text();
        assertThat(page).contains("第2条要点还没有答复：“请改造泵站”", "这一条还没有答复", "已经逐处排查");
    }

    @Test
    void beginsAFurtherReplyWithWhatTheUnitAnsweredBefore() throws Exception {
        Matter matter = marked();
        contact(matter, handler);
        attempt(matter, handler, "reply", reply("1. 采纳：已经逐处排查\n2. 列入计划：明年三月动工"));
        attempt(
                matter,
                deputy,
                "rate",
                Map.of(
                        "attitude", Value.of("satisfied"),
                        "result", Value.of("dissatisfied"),
                        "reason", Value.of("第二条没有动工")));
        attempt(matter, office, "order-rehandling", Map.of("instruction", Value.of("请说明动工时间")));
        Account clerk = people.with(new OrganisationId(UUID.fromString(unit)), null, "handler");
        var form = Jsoup.parse(body("/suggestions/" + matter.number(), clerk));
        assertThat(form.select("select[name=reply-again.f.points.1.kind] option[selected]")
                        .eachAttr("value"))
                .containsExactly("adopted");
        assertThat(form.select("select[name=reply-again.f.points.2.kind] option[selected]")
                        .eachAttr("value"))
                .containsExactly("planned");
        assertThat(form.select("textarea[name=reply-again.f.points.1.text]").text())
                .isEqualTo("已经逐处排查");
        assertThat(form.select("textarea[name=reply-again.f.points.2.text]").text())
                .isEqualTo("明年三月动工");
    }

    @Test
    void isAnsweredInOneSittingAndALeftOutPointIsNamedInItsRow() throws Exception {
        Matter matter = marked();
        Matter other = marked();
        Account clerk = people.with(new OrganisationId(UUID.fromString(unit)), null, "handler");
        String path = "/suggestions/replies";
        var page = Jsoup.parse(body(path, clerk));
        assertThat(page.select("article:contains(" + matter.number() + ") legend")
                        .eachText())
                .containsExactly("要点 1：暴雨时积水半米", "要点 2：请改造泵站");
        MvcTestResult sent = web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("number", matter.number(), other.number())
                .param("signer", "王局长")
                .params(row(matter, "已经排查"))
                .params(row(other, ""))
                .with(as(people.viewer(clerk)))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(sent).hasStatus(422);
        var answer = Jsoup.parse(sent.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(answer.select("article:contains(" + matter.number() + ")")).isEmpty();
        assertThat(answer.select("article:contains(" + other.number() + ")").text())
                .contains("第2条要点还没有答复：“请改造泵站”", "这一条还没有答复");
        assertThat(answer.select("textarea[id=point." + other.number() + ".1.text]")
                        .text())
                .isEqualTo("已经逐处排查");
        assertThat(points.answers(matter.id())).hasSize(2);
        assertThat(points.answers(other.id())).isEmpty();
    }

    private MultiValueMap<String, String> row(Matter matter, String second) {
        String n = "." + matter.number();
        MultiValueMap<String, String> row = new LinkedMultiValueMap<>();
        row.add("version" + n, String.valueOf(matters.version(matter.id()).orElseThrow()));
        row.add("heard" + n, "希望尽快");
        row.add("result" + n, "A");
        row.add("text" + n, "总的情况");
        row.add("point" + n + ".1.kind", "adopted");
        row.add("point" + n + ".1.text", "已经逐处排查");
        row.add("point" + n + ".2.kind", second.isEmpty() ? "" : "partly");
        row.add("point" + n + ".2.text", second);
        return row;
    }

    @Test
    void isMarkedAndReadByProgramsToo() throws Exception {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于要点接口的建议");
        String token = people.writingToken(people.with("office"));
        String path = "/api/v1/suggestions/" + matter.number() + "/points";
        assertThat(put(path, token, "{\"points\": [\"请改造泵站\"]}")).hasStatusOk();
        assertThat(put(path, token, "{\"points\": [\"请新建泵站\"]}")).hasStatus(422);
        MvcTestResult read =
                web.get().uri(path).header("Authorization", "Bearer " + token).exchange();
        assertThat(read.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("请改造泵站");
    }

    private MvcTestResult put(String path, String token, String body) {
        return web.put()
                .uri(path)
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private Matter marked() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于逐条答复的建议");
        mark.handle(matter.id(), List.of("暴雨时积水半米", "请改造泵站"), office);
        return matter;
    }

    private static Mover handler(String unit) {
        return new Mover("handler-" + unit, "承办", Set.of("handler"), unit, null, false);
    }

    private void contact(Matter matter, Mover mover) {
        attempt(
                matter,
                mover,
                "contact",
                Map.of("way", Value.of("visit"), "on", new Value.Day(DAY), "heard", Value.of("尽快")));
    }

    private static Map<String, Value> reply(String answers) {
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("class", Value.of("A"));
        carried.put("text", Value.of("总的情况"));
        carried.put("signer", Value.of("王局长"));
        if (!answers.isEmpty()) {
            carried.put("points", Value.of(answers));
        }
        return carried;
    }

    private MoveResult attempt(Matter matter, Mover mover, String event, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        Supplier<MoveResult> act =
                () -> move.handle(new MoveMatter.Command(matter.id(), version, event, carried), mover);
        return date.valueAt(DAY.atTime(10, 0), act);
    }

    private static String words(MoveResult result) {
        return result instanceof MoveResult.Refused refused ? refused.words().zh() : result.toString();
    }

    private MvcTestResult get(String path, Account account) {
        return web.get().uri(path).with(as(people.viewer(account))).exchange();
    }

    private String body(String path, Account account) throws Exception {
        MvcTestResult result = get(path, account);
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
