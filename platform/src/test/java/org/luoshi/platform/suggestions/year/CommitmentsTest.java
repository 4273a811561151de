package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
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
    Figures figures;

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

    @Test
    void countsAsAFigureWhatItShowsAndNothingRecordedLater() {
        Matter matter = tracked();
        Period day = new Period(DAY.plusDays(1), DAY.plusDays(1));
        move(matter, office, "carry-over", DAY.plusDays(30), Map.of("reason", Value.of("跨年度工程")));
        assertThat(state(matter, day, DAY.plusDays(40))).containsExactlyInAnyOrder("made", "open", "carried");
        move(matter, handler, "report-fulfilment", DAY.plusDays(300), Map.of("evidence", Value.of("三处均已完工")));
        assertThat(state(matter, day, DAY.plusDays(290))).containsExactlyInAnyOrder("made", "overdue", "carried");
        assertThat(state(matter, day, DAY.plusDays(301))).containsExactlyInAnyOrder("made", "reported", "carried");
        move(matter, office, "confirm-implementation", DAY.plusDays(320), Map.of("note", Value.of("现场核实")));
        assertThat(state(matter, day, DAY.plusDays(301))).containsExactlyInAnyOrder("made", "reported", "carried");
        assertThat(state(matter, day, DAY.plusDays(321))).containsExactlyInAnyOrder("made", "done", "carried");
        assertThat(figures.count(new FigureId("suggestions.commitments.made"), day)
                        .recordsFor(people.viewer("handler")))
                .filteredOn(record -> record.number().equals(matter.number()))
                .hasSize(1)
                .allMatch(FigureRecord::withheld);
    }

    @Test
    void staysInItsFilterWhenItIsTurnedAndPrintsWhole() throws Exception {
        for (int i = 0; i < 52; i++) {
            tracked();
        }
        Document page =
                Jsoup.parse(html("/suggestions/commitments?state=overdue&unit=" + unit + "&year=" + DAY.getYear()));
        assertThat(page.select("main tbody tr")).hasSize(50);
        String next = page.select("a[rel=next]").attr("href");
        assertThat(next).contains("state=overdue", "unit=" + unit, "year=" + DAY.getYear(), "page=2");
        Document second = Jsoup.parse(html(next));
        assertThat(second.select("main tbody tr")).hasSize(2);
        assertThat(second.select(".stats a").eachAttr("href")).noneMatch(href -> href.contains("page="));
        assertThat(second.select("form.filters input[name=state]").attr("value"))
                .isEqualTo("overdue");
        assertThat(Jsoup.parse(html(next + "&as=print")).select("main tbody tr"))
                .hasSize(52);
    }

    /** In which figures this matter's promise stands, by what was known in the evening of a day. */
    private List<String> state(Matter matter, Period period, LocalDate known) {
        Instant asOf = known.atTime(20, 0).atZone(CityDate.ZONE).toInstant();
        return Stream.of(CommitmentFigures.Kind.values())
                .filter(kind -> figures.count(kind.figure(), period, asOf).records().stream()
                        .anyMatch(record -> record.number().equals(matter.number())))
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
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
        String page = html(address);
        return address.contains("as=csv")
                ? page
                : Jsoup.parse(page).select("main").text();
    }

    private String html(String address) throws Exception {
        return web.get()
                .uri(address)
                .with(as(people.viewer("office")))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
