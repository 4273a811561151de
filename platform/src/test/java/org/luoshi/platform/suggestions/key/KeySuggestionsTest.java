package org.luoshi.platform.suggestions.key;

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
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A suggestion becomes a key one by the chairpersons' decision alone, and its supervision goes with it to the end. */
@PlatformTest
class KeySuggestionsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    ProposeKey propose;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    CityDate date;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private final String committee = UUID.randomUUID().toString();
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover chairs = new Mover("chair-account", "主任", Set.of("chairperson"), null, null, true);
    private final Mover supervisor = new Mover("sup-account", "委员会", Set.of("supervisor"), committee, null, true);
    private final Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit, null, false);
    private final Mover deputy = new Mover("deputy-account", "李一", Set.of("deputy"), null, lead, false);

    @Test
    void goesFromTheProposalToTheReportWithItsSuggestion() throws Exception {
        Matter suggestion = suggestions.assigned(lead, unit, DAY, "关于重点督办的建议" + unit);
        Matter key = decided(suggestion);
        assertThat(matters.find(suggestion.id()).orElseThrow().run().history())
                .anyMatch(h -> h.event().equals("decide-key"));
        assertThat(key.hasParty(unit)).isTrue();
        move(key, office, "name-leader", Map.of("leader", Value.of("顾知远"), "post", Value.of("副市长")));
        move(key, supervisor, "plan", Map.of("plan", Value.of("现场查看" + unit)));
        move(key, supervisor, "record-activity", activity());
        String before = text("/suggestions/key/" + key.number(), people.with("office"));
        assertThat(before).contains("多次反映", "顾知远", "现场查看" + unit, "排水口", "还缺", "答复");
        reply(suggestion);
        assertThat(step(key)).isEqualTo("replied");
        move(key, supervisor, "report", Map.of("text", Value.of("督办报告" + unit)));
        move(key, chairs, "hear", heard("again"));
        assertThat(step(key)).isEqualTo("replied");
        move(key, supervisor, "report", Map.of("text", Value.of("再次报告" + unit)));
        move(key, chairs, "hear", heard("close"));
        assertThat(step(key)).isEqualTo("closed");
        String beside = text("/suggestions/" + suggestion.number(), people.with("office"));
        assertThat(beside).contains(key.number(), "示人常主〔2019〕3号", "顾知远 副市长", "王局长", "同意结束督办");
    }

    @Test
    void isDecidedByNobodyElseAndNotWithoutAnItemOrADocument() {
        Matter suggestion = suggestions.assigned(lead, unit, DAY, "关于确定的建议" + unit);
        Matter key = listed(suggestion);
        assertThat(attempt(
                        suggestion,
                        chairs,
                        "decide-key",
                        Map.of("committee", Value.of(committee), "ground", Value.of("x"))))
                .isInstanceOf(MoveResult.Refused.class);
        for (Mover other : List.of(office, supervisor, handler, deputy)) {
            assertThat(attempt(key, other, "decide", decision("document", "示人常主〔2019〕3号")))
                    .as(other.name())
                    .isNotInstanceOf(MoveResult.Done.class);
        }
        assertThat(words(attempt(key, chairs, "decide", decision("document", ""))))
                .contains("文号");
        assertThat(words(attempt(key, chairs, "decide", decision("item", "会2019-9999/00000000"))))
                .contains("没有已经议定的主任会议议题");
        assertThat(step(key)).isEqualTo("listed");
    }

    @Test
    void isNotHeardOfByUnitAndDeputyBeforeItIsDecided() throws Exception {
        Matter suggestion = suggestions.assigned(lead, unit, DAY, "关于准备的建议" + unit);
        Matter key = listed(suggestion);
        Account member = people.with(null, new PersonId(UUID.fromString(lead)), "deputy");
        assertThat(text("/suggestions/" + suggestion.number(), member)).doesNotContain(key.number());
        assertThat(get("/suggestions/key/" + key.number(), member)).hasStatus(404);
        assertThat(attempt(key, handler, "plan", Map.of("plan", Value.of("x")))).isInstanceOf(MoveResult.Unknown.class);
        move(key, chairs, "decide", decision("document", "示人常主〔2019〕4号"));
        assertThat(text("/suggestions/" + suggestion.number(), member)).contains(key.number(), "示人常主〔2019〕4号");
    }

    @Test
    void fallsAwayWithASuggestionThatIsWithdrawnAndGoesOnWithOneHandledAgain() {
        Matter withdrawn = suggestions.assigned(lead, unit, DAY, "关于撤回的建议" + unit);
        Matter gone = listed(withdrawn);
        move(withdrawn, deputy, "withdraw", Map.of("reason", Value.of("已经解决")));
        assertThat(step(gone)).isEqualTo("fell-away");
        Matter again = suggestions.assigned(lead, unit, DAY, "关于重新办理的建议" + unit);
        Matter key = decided(again);
        reply(again);
        move(again, office, "order-rehandling", Map.of("instruction", Value.of("逐项答复")));
        assertThat(step(key)).isEqualTo("supervising");
        assertThat(attempt(key, supervisor, "report", Map.of("text", Value.of("x"))))
                .isInstanceOf(MoveResult.Refused.class);
    }

    @Test
    void isProposedOnceByOfficeOrCommitteeAndOnlyWhileItIsHandled() {
        Matter suggestion = suggestions.assigned(lead, unit, DAY, "关于提出的建议" + unit);
        ProposeKey.Result first = on(() -> propose.handle(suggestion.id(), MatterId.fresh(), supervisor));
        ProposeKey.Result second = on(() -> propose.handle(suggestion.id(), MatterId.fresh(), office));
        assertThat(((ProposeKey.Result.Proposed) second).supervision().id())
                .isEqualTo(((ProposeKey.Result.Proposed) first).supervision().id());
        assertThat(on(() -> propose.handle(suggestion.id(), MatterId.fresh(), handler)))
                .isInstanceOf(ProposeKey.Result.NotForYou.class);
        Matter draft = suggestions.submitted(lead, DAY, "关于未受理的建议" + unit);
        assertThat(on(() -> propose.handle(draft.id(), MatterId.fresh(), office)))
                .isInstanceOf(ProposeKey.Result.NotNow.class);
    }

    @Test
    void standsInTheListOfItsYearByWhatItLacksAndIsTakenAlong() throws Exception {
        Matter suggestion = suggestions.assigned(lead, unit, DAY, "关于清单的建议" + unit);
        Matter key = decided(suggestion);
        Account clerk = people.with("office");
        assertThat(text("/suggestions/key?year=2019&lack=PLAN", clerk)).contains(key.number());
        assertThat(text("/suggestions/key?year=2019&lack=REPORT", clerk)).doesNotContain(key.number());
        assertThat(text("/suggestions/key?year=2019&group=preparing", clerk)).doesNotContain(key.number());
        assertThat(text("/suggestions/key?year=2019&as=csv", clerk)).contains(key.number(), "关于清单的建议" + unit);
        assertThat(get("/suggestions/key", people.with("administrator"))).hasStatus(403);
    }

    private Matter listed(Matter suggestion) {
        ProposeKey.Result result = on(() -> propose.handle(suggestion.id(), MatterId.fresh(), office));
        Matter key = ((ProposeKey.Result.Proposed) result).supervision();
        move(key, office, "analyse", Map.of("ground", Value.of("many"), "analysis", Value.of("多次反映")));
        move(
                key,
                office,
                "consult",
                Map.of("with", Value.of("市政府办公厅"), "on", new Value.Day(DAY), "opinion", Value.of("同意")));
        return move(key, office, "put-on-list", Map.of());
    }

    private Matter decided(Matter suggestion) {
        Matter key = listed(suggestion);
        move(key, chairs, "decide", decision("document", "示人常主〔2019〕3号"));
        return matters.find(key.id()).orElseThrow();
    }

    private Map<String, Value> decision(String how, String value) {
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("committee", Value.of(new Value.Assigned(committee, "committee")));
        carried.put("on", new Value.Day(DAY));
        if (!value.isEmpty()) {
            carried.put(how, Value.of(value));
        }
        return carried;
    }

    private static Map<String, Value> activity() {
        return Map.of(
                "kind", Value.of("site-visit"),
                "on", new Value.Day(DAY),
                "where", Value.of("排水口"),
                "who", Value.of("领衔代表"),
                "found", Value.of("两处没有动工"));
    }

    private static Map<String, Value> heard(String outcome) {
        return Map.of(
                "document", Value.of("示人常主〔2019〕9号"),
                "on", new Value.Day(DAY),
                "outcome", Value.of(outcome),
                "opinion", Value.of("继续落实"));
    }

    private void reply(Matter suggestion) {
        move(
                suggestion,
                handler,
                "contact",
                Map.of("way", Value.of("visit"), "on", new Value.Day(DAY), "heard", Value.of("尽快")));
        move(
                suggestion,
                handler,
                "reply",
                Map.of(
                        "class", Value.of("A"),
                        "text", Value.of("已经改造"),
                        "signer", Value.of("王局长"),
                        "head", Value.of("王局长"),
                        "face-to-face", new Value.Day(DAY)));
    }

    private String step(Matter matter) {
        return matters.find(matter.id()).orElseThrow().run().step();
    }

    private Matter move(Matter matter, Mover mover, String event, Map<String, Value> carried) {
        MoveResult result = attempt(matter, mover, event, carried);
        assertThat(result).as(event).isInstanceOf(MoveResult.Done.class);
        return ((MoveResult.Done) result).matter();
    }

    private MoveResult attempt(Matter matter, Mover mover, String event, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        return on(() -> move.handle(new MoveMatter.Command(matter.id(), version, event, carried), mover));
    }

    private <T> T on(Supplier<T> act) {
        return date.valueAt(DAY.atTime(10, 0), act);
    }

    private static String words(MoveResult result) {
        return result instanceof MoveResult.Refused refused ? refused.words().zh() : result.toString();
    }

    private MvcTestResult get(String path, Account account) {
        return web.get().uri(path).with(as(people.viewer(account))).exchange();
    }

    private String text(String path, Account account) throws Exception {
        MvcTestResult result = get(path, account);
        assertThat(result).hasStatusOk();
        String body = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        return path.contains("as=csv") ? body : Jsoup.parse(body).text();
    }
}
