package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of figures, on suggestions of a year nobody else uses. */
@PlatformTest
class FigurePagesTest {
    private static final String FIGURE = "/figures/suggestions.suggestions";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    Journal journal;

    private final String lead = UUID.randomUUID().toString();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private LocalDate day;
    private Matter open;
    private Matter confidential;

    @BeforeEach
    void twoSuggestionsOfADayOfTheirOwn() {
        day = LocalDate.of(2019, 1, 1).plusDays(Math.floorMod(mark.hashCode(), 300));
        open = suggestions.submitted(lead, day, "关于公开的建议" + mark);
        confidential = suggestions.submittedInConfidence(lead, day, "关于不公开的建议" + mark);
    }

    @Test
    void showsEverybodyEveryFigureWithItsRuleVersionPeriodAndAsOfTime() throws Exception {
        Document page = page("/figures?" + period(), null);
        assertThat(page.select("tbody tr").text())
                .contains("代表建议", "按提交日期计", day.toString())
                .doesNotContain("⟦");
        assertThat(page.select("tbody th a").eachAttr("href"))
                .anyMatch(href -> href.startsWith(FIGURE + "?from=" + day));
    }

    @Test
    void showsEverybodyTheNumbersOfTheRecordsAndSaysHowManyTitlesAreWithheld() throws Exception {
        Document page = page(FIGURE + "?" + period(), null);
        assertThat(page.text()).contains(open.number(), confidential.number(), "只显示编号");
        assertThat(page.text()).doesNotContain(mark);
        assertThat(page.select("tbody a")).isEmpty();
    }

    @Test
    void opensTheRecordsToWhoMaySeeTheMattersAndToNobodyElse() throws Exception {
        Document office = page(FIGURE + "?" + period(), people.viewer("office"));
        assertThat(office.text()).contains("关于公开的建议" + mark);
        assertThat(office.select("tbody a")).hasSizeGreaterThanOrEqualTo(2);
        Document handler = page(FIGURE + "?" + period(), people.viewer("handler"));
        assertThat(handler.text()).contains(open.number()).doesNotContain(mark);
    }

    @Test
    void countsADayByTheCitysClock() throws Exception {
        String dayBefore = period() + "&asof=" + day.minusDays(1);
        assertThat(page(FIGURE + "?" + dayBefore, null).text()).doesNotContain(open.number());
        assertThat(page(FIGURE + "?" + period() + "&asof=" + day, null).text()).contains(open.number());
        // submitted at ten in the city, two in Greenwich
        assertThat(page(FIGURE + "?" + period() + "&asof=" + day + "T01:59:59Z", null)
                        .text())
                .doesNotContain(open.number());
        assertThat(page(FIGURE + "?" + period() + "&asof=" + day + "T02:00:00Z", null)
                        .text())
                .contains(open.number());
    }

    @Test
    void countsAgainToTheSame() throws Exception {
        Document page = page(FIGURE + "?" + period(), null);
        String again = FIGURE + "?" + period() + "&asof="
                + page.select("input[type=hidden][name=asof]").attr("value") + "&again=";
        assertThat(page(again + page.select("code").text(), null).select(".panel--done"))
                .hasSize(1);
        assertThat(page(again + "0000", null).select(".panel--refused")).hasSize(1);
    }

    @Test
    void isPublishedByTheOfficeAndNamesTheRecordThatWasLostLater() throws Exception {
        SignedIn office = people.viewer("office");
        String asOf = page(FIGURE + "?" + period(), office)
                .select("input[type=hidden][name=asof]")
                .attr("value");
        MvcTestResult sent = publish(office, asOf);
        assertThat(sent).hasStatus3xxRedirection();
        String publication = sent.getResponse().getRedirectedUrl();
        assertThat(publish(office, asOf).getResponse().getRedirectedUrl()).isEqualTo(publication);
        assertThat(page(publication + "?again=yes", null).select(".panel--done").text())
                .contains("逐条相同");
        assertThat(publish(people.viewer("handler"), asOf)).hasStatus(403);
        assertThat(journal.of(new Subject("figure", "suggestions.suggestions")))
                .last()
                .returns(true, line -> line.reason() != null);
        assertThat(web.get().uri(publication + "/records.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(open.number());
    }

    @Test
    void tellsProgramsTheSame() {
        assertThat(web.get().uri("/figures.json?" + period()))
                .hasStatusOk()
                .bodyText()
                .contains("\"id\":\"suggestions.suggestions\"");
        assertThat(web.get().uri(FIGURE + "/records.json?" + period()))
                .hasStatusOk()
                .bodyText()
                .contains(open.number(), "\"version\":1", "\"withheld\":")
                .doesNotContain(mark);
        assertThat(web.get().uri(FIGURE + "/records.csv?" + period()))
                .hasStatusOk()
                .bodyText()
                .contains(open.number())
                .doesNotContain(mark);
    }

    @Test
    void saysWhatIsWrongWithADay() throws Exception {
        Document page = page(FIGURE + "?from=2025-02-30&to=2025-03-01&asof=soon", null);
        assertThat(page.select(".field__error").eachText()).hasSize(2);
        assertThat(page(FIGURE + "?from=2025-03-02&to=2025-03-01", null)
                        .select(".field__error")
                        .text())
                .contains("不能早于");
        assertThat(web.get().uri("/figures/no.such")).hasStatus(404);
        assertThat(web.get().uri("/figures/published/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void isFitToBeSeen() {
        try (Browser browser = Browser.open(port)) {
            Pages.look(browser, "/figures?" + period(), "figures");
            Pages.look(browser, FIGURE + "?" + period(), "figure");
        }
    }

    private String period() {
        return "from=" + day + "&to=" + day;
    }

    private MvcTestResult publish(SignedIn viewer, String asOf) {
        return web.post()
                .uri(FIGURE + "/publish")
                .with(as(viewer))
                .with(csrf())
                .param("from", day.toString())
                .param("to", day.toString())
                .param("asof", asOf)
                .exchange();
    }

    private Document page(@Nullable String path, @Nullable SignedIn viewer) throws Exception {
        MockMvcTester.MockMvcRequestBuilder request = web.get().uri(String.valueOf(path));
        MvcTestResult result =
                viewer == null ? request.exchange() : request.with(as(viewer)).exchange();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
