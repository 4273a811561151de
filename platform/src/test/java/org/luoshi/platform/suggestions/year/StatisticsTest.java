package org.luoshi.platform.suggestions.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    CityDate date;

    private final String lead = UUID.randomUUID().toString();
    private final String unit = UUID.randomUUID().toString();
    private Period period;
    private LocalDate day;
    private Matter open;
    private Matter done;

    @BeforeEach
    void twoSuggestionsOfADayOfTheirOwn() {
        day = LocalDate.of(2017, 1, 1).plusDays(Math.floorMod(lead.hashCode(), 300));
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
