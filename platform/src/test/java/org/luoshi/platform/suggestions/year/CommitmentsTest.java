package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a reply promises is followed in one ledger; one entry of a unit stands in every list the matter is on. */
@PlatformTest
class CommitmentsTest {
    private static final LocalDate DAY = LocalDate.of(2018, 5, 7);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    MoveMatter move;

    @Autowired
    Matters matters;

    @Autowired
    CityDate date;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private final Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
    private final Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit, null, false);
    private final Mover deputy = new Mover("deputy-account", "李一", Set.of("deputy"), null, lead, false);

    @Test
    void showsOneEntryOfProgressInEveryListWithoutTypingItAgain() throws Exception {
        Matter matter = tracked();
        move(matter, handler, "report-progress", DAY.plusDays(60), Map.of("progress", Value.of("已完成两处" + unit)));
        assertThat(text("/suggestions/commitments?unit=" + unit))
                .contains(matter.number(), "改造三处泵站", "已完成两处" + unit, "已过承诺期限");
        assertThat(text("/suggestions/" + matter.number())).contains("已完成两处" + unit);
        assertThat(text("/matters/desk?as=print")).contains(matter.number(), "报告承诺进展");
        assertThat(text("/suggestions?q=" + matter.number())).contains(matter.number());
        assertThat(text("/suggestions/commitments?as=csv&unit=" + unit)).contains("已完成两处" + unit, "2018-06-30");
    }

    @Test
    void followsItUntilItIsRatedCarriedOverAndVerified() throws Exception {
        Matter matter = tracked();
        move(matter, office, "carry-over", DAY.plusDays(200), Map.of("reason", Value.of("跨年度工程")));
        move(matter, handler, "report-fulfilment", DAY.plusDays(300), Map.of("evidence", Value.of("三处均已完工")));
        assertThat(text("/suggestions/commitments?unit=" + unit)).contains("已报告，待核实", "三处均已完工", "结转 1 次");
        move(matter, deputy, "rate-commitment", DAY.plusDays(310), Map.of("result", Value.of("satisfied")));
        move(matter, office, "confirm-implementation", DAY.plusDays(320), Map.of("note", Value.of("现场核实")));
        assertThat(text("/suggestions/commitments?state=done&unit=" + unit)).contains("已落实", "满意");
        assertThat(text("/suggestions/commitments?state=open&unit=" + unit)).contains("没有这样的承诺事项");
    }

    @Test
    void isShownToWhoMaySeeTheMatterOnly() throws Exception {
        Matter matter = tracked();
        String stranger = web.get()
                .uri("/suggestions/commitments?unit=" + unit)
                .with(as(people.viewer("handler")))
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(stranger).doesNotContain(matter.number());
    }

    /** Replied to with a promise until the end of June, concluded and tracked. */
    private Matter tracked() {
        Matter matter = suggestions.assigned(lead, unit, DAY, "关于承诺的建议");
        Map<String, Value> contact =
                Map.of("way", Value.of("visit"), "on", new Value.Day(DAY), "heard", Value.of("尽快"));
        move(matter, handler, "contact", DAY, contact);
        Map<String, Value> reply = Map.of(
                "class", Value.of("B"),
                "text", Value.of("已列入计划"),
                "signer", Value.of("局长"),
                "committed", Value.of("改造三处泵站"),
                "committed-until", new Value.Day(LocalDate.of(2018, 6, 30)));
        move(matter, handler, "reply", DAY.plusDays(1), reply);
        Map<String, Value> rating = Map.of("attitude", Value.of("satisfied"), "result", Value.of("satisfied"));
        move(matter, deputy, "rate", DAY.plusDays(2), rating);
        move(matter, office, "conclude", DAY.plusDays(3), Map.of());
        move(matter, office, "track", DAY.plusDays(4), Map.of());
        return matter;
    }

    private void move(Matter matter, Mover mover, String event, LocalDate day, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        MoveMatter.Command command = new MoveMatter.Command(matter.id(), version, event, carried);
        assertThat(date.valueAt(day.atTime(10, 0), () -> move.handle(command, mover)))
                .as(event)
                .isInstanceOf(MoveResult.Done.class);
    }

    private String text(String address) throws Exception {
        String page = web.get()
                .uri(address)
                .with(as(people.viewer("office")))
                .exchange()
                .getResponse()
                .getContentAsString();
        return address.contains("as=csv")
                ? page
                : Jsoup.parse(page).select("main").text();
    }
}
