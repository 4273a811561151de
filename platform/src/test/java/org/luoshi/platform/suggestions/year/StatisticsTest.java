package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A year's handling in numbers, on suggestions of a day nobody else uses. */
@PlatformTest
class StatisticsTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    Figures figures;

    @Autowired
    FixReport fix;

    @Autowired
    CorrectReport correct;

    @Autowired
    Messages messages;

    @Autowired
    CityDate date;

    private static final AtomicInteger DAYS = new AtomicInteger();

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private Period period;
    private LocalDate day;
    private Matter open;
    private Matter done;

    @BeforeEach
    void twoSuggestionsOfADayOfTheirOwn() {
        day = LocalDate.of(2017, 1, 1).plusDays(DAYS.getAndIncrement());
        period = new Period(day, day);
        open = suggestions.assigned(lead, unit, day, "关于统计的建议");
        done = suggestions.concludedFrom(suggestions.assigned(lead, unit, day, "关于办结的建议"), lead, unit, day);
    }

    @Test
    void opensExactlyTheRecordsOfEveryNumberOnEveryTable() {
        for (String by : List.of("whole", "unit", "category", "delegation")) {
            Document page = page("/suggestions/statistics?by=" + by + "&" + tail());
            assertThat(page.select("main td.num a")).hasSizeGreaterThan(20);
            for (Element number : page.select("main td.num a, .arithmetic__value")) {
                Document records = page(number.attr("href"));
                assertThat(records.select("main tbody tr"))
                        .as(number.attr("href"))
                        .hasSize(Integer.parseInt(number.text()));
            }
        }
    }

    @Test
    void addsUp() {
        assertThat(value("counted"))
                .isEqualTo(value("submitted") - value("merged") - value("withdrawn") - value("not-admitted"));
        assertThat(value("counted"))
                .isEqualTo(count("suggestions.suggestions").records().size());
        assertThat(value("concluded"))
                .isEqualTo(count("suggestions.concluded").records().size())
                .isEqualTo(1);
        assertThat(value("carried-out"))
                .isEqualTo(count("suggestions.implemented").records().size());
        assertThat(count("suggestions.handling-rate.on-time-original").value().exact())
                .isEqualTo("1/2");
    }

    @Test
    void comesToTheSameAsOfADayWhateverIsRecordedLater() {
        Instant before = date.valueAt(day.plusDays(1).atTime(8, 0), date::instant);
        String then = figures.count(new FigureId("suggestions.handling.replied"), period, before)
                .hash();
        suggestions.concludedFrom(open, lead, unit, day.plusDays(5));
        assertThat(figures.count(new FigureId("suggestions.handling.replied"), period, before)
                        .hash())
                .isEqualTo(then);
        assertThat(value("replied")).isEqualTo(2);
    }

    @Test
    void tellsAUnitNeitherTitleNorNumberOfWhatWasRated() {
        FigureId rated = new FigureId("suggestions.handling.rated");
        assertThat(figures.count(rated, period).recordsFor(people.viewer("handler")))
                .hasSize(1)
                .allMatch(record -> record.number().isEmpty() && record.withheld());
        assertThat(figures.count(rated, period).recordsFor(people.viewer("office")))
                .allMatch(record -> record.number().equals(done.number()));
        assertThat(web.get().uri("/suggestions/statistics").with(as(people.viewer("handler"))))
                .hasStatus(403);
    }

    @Test
    void fixesAReportWhoseEveryNumberOpensItsRecordsAndCorrectsItWithANotice() {
        Document draft = page("/suggestions/report?" + tail());
        assertThat(draft.select(".report__figure")).hasSizeGreaterThan(25);
        assertThat(draft.select("main").text()).contains("已经交办 2 件，各承办单位已经答复 1 件");
        HandlingReport report = fix.handle(period, people.viewer("office")).orElseThrow();
        assertThat(fix.handle(period, people.viewer("office"))).contains(report);
        assertThat(fix.handle(period, people.viewer("handler"))).isEmpty();
        Document fixed = page("/suggestions/reports/" + report.id());
        assertThat(fixed.select("main").text()).contains("已定稿").doesNotContain("更正数字");
        String replied = "suggestions.handling.replied";
        Document opened = page(href(fixed, "各承办单位已经答复"));
        assertThat(opened.select("main tbody tr").text())
                .contains(done.number())
                .doesNotContain(open.number());

        suggestions.concludedFrom(open, lead, unit, day.plusDays(5));
        assertThat(page("/suggestions/reports/" + report.id()).select("main").text())
                .contains("各承办单位已经答复 1 件", "报告为 1，现在为 2");
        assertThat(correct.handle(report.id(), Set.of(replied), " ", people.viewer("office")))
                .isInstanceOf(CorrectReport.Result.ReasonMissing.class);
        assertThat(correct.handle(report.id(), Set.of(replied), "登记迟了", people.viewer("handler")))
                .isInstanceOf(CorrectReport.Result.NotPermitted.class);
        assertThat(correct.handle(report.id(), Set.of(replied), "登记迟了", people.viewer("office")))
                .isEqualTo(new CorrectReport.Result.Corrected(1));
        assertThat(correct.handle(report.id(), Set.of(replied), "登记迟了", people.viewer("office")))
                .isInstanceOf(CorrectReport.Result.NothingDiffers.class);
        assertThat(page("/suggestions/reports/" + report.id()).select("main").text())
                .contains("各承办单位已经答复 1 件", "答复：原为 1，更正为 2。理由：登记迟了");
    }

    @Test
    void readsNoDigitInTheReportThatIsNotAFigures() {
        for (Lang lang : Lang.values()) {
            for (ReportText.Paragraph paragraph : ReportText.paragraphs()) {
                Set<String> figures = new HashSet<>();
                for (ReportText.Piece piece :
                        ReportText.pieces(paragraph, (key, places) -> messages.text(lang, key, places))) {
                    switch (piece) {
                        case ReportText.Piece.Words(String text) ->
                            assertThat(text).doesNotContainPattern("\\d|[一二三四五六七八九十百千]+件|[%％]");
                        case ReportText.Piece.Place(FigureId figure) -> figures.add(figure.value());
                    }
                }
                assertThat(figures).as(paragraph.words() + " in " + lang).hasSameSizeAs(paragraph.figures());
            }
        }
    }

    @Test
    void printsTheReportAsADocument() {
        HandlingReport fixed = fix.handle(period, people.viewer("office")).orElseThrow();
        for (String report :
                List.of("/suggestions/report.docx?" + tail(), "/suggestions/reports/" + fixed.id() + ".docx")) {
            assertThat(web.get().uri(report).with(as(people.viewer("office"))))
                    .as(report)
                    .hasStatusOk();
        }
    }

    private static String href(Document page, String before) {
        return page.select(".report p").stream()
                .filter(p -> p.text().contains(before))
                .findFirst()
                .orElseThrow()
                .select("a")
                .get(1)
                .attr("href");
    }

    private int value(String measure) {
        return count("suggestions.handling." + measure).records().size();
    }

    private Counted count(String figure) {
        return figures.count(new FigureId(figure), period);
    }

    private String tail() {
        return "from=" + day + "&to=" + day;
    }

    private Document page(String address) {
        try {
            return Jsoup.parse(web.get()
                    .uri(java.net.URI.create(address))
                    .with(as(people.viewer("office")))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
