package org.luoshi.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class HomePageTest {
    private static final LocalDate LONG_AGO = LocalDate.of(1993, 5, 4);

    private static final Map<String, String> DOORS = Map.of(
            "cooperation", "/cooperation",
            "visit", "/visits/instructions",
            "session", "/sessions",
            "united-front", "/sessions/conferences",
            "publicity", "/sessions/conferences");

    @Autowired
    TestAccounts accounts;

    @Autowired
    MockMvcTester web;

    @Autowired
    FrontPage front;

    @Autowired
    RefreshFrontFigures fresh;

    @Autowired
    Figures figures;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @Test
    void isHeadedByTheDemandAndBearsSevenReportsInOrder() throws Exception {
        Document page = page("/", "zh-CN");
        assertThat(page.select(".demand__word").eachText()).containsExactly("清单", "责任", "时限", "跟踪");
        assertThat(page.select("article .kicker").eachText().stream().map(kicker -> kicker.substring(0, 1)))
                .containsExactly("一", "二", "三", "四", "五", "六", "七");
    }

    @Test
    void opensADoorInEveryReportAndSaysOfAGreyOneThatItIsNotBuilt() throws Exception {
        Document page = page("/", "zh-CN");
        DOORS.forEach(
                (report, door) -> assertThat(page.select("article[aria-labelledby=" + report + "] .report__doors a")
                                .eachAttr("href"))
                        .as("doors of " + report)
                        .contains(door));
        assertThat(page.select(".report--grey"))
                .allSatisfy(report -> assertThat(report.text()).contains("尚未建成"));
    }

    @Test
    void showsWhoeverIsSignedInTheReportsOwnFiguresWithTheirRecords() throws Exception {
        String html = web.get()
                .uri("/")
                .with(TestAccounts.as(accounts.viewer("supervisor")))
                .exchange()
                .getResponse()
                .getContentAsString();
        for (String report : new String[] {"cooperation", "session"}) {
            assertThat(Jsoup.parse(html).select("article[aria-labelledby=" + report + "] .stat__link"))
                    .hasSize(2)
                    .allSatisfy(stat -> assertThat(stat.attr("href")).startsWith("/figures/"));
        }
    }

    @Test
    void keepsNobodyWaitingForANumberThatTakesLong() {
        FrontNumber held = transaction.execute(_ -> {
            jdbc.sql("lock table suggestion in access exclusive mode").update();
            return CompletableFuture.supplyAsync(this::tabledLongAgo).join();
        });
        assertThat(held).isEqualTo(new FrontNumber.BeingCounted());
        assertThat(tabledLongAgo()).isInstanceOf(FrontNumber.Counted.class);
        fresh.run();
        FigureDefinition tabled = figures.definition(FrontFigure.TABLED.id()).orElseThrow();
        assertThat(figures.latest(tabled, tabled.usualPeriod(LONG_AGO)))
                .as("what a visitor could not wait for is counted behind the page")
                .isPresent();
    }

    private @Nullable FrontNumber tabledLongAgo() {
        return date.valueAt(
                LONG_AGO.atStartOfDay(), () -> front.numbers(Viewer.PUBLIC).get(FrontFigure.TABLED));
    }

    @Test
    void opensTheRecordsBehindEveryNumber() throws Exception {
        Document page = page("/", "zh-CN");
        assertThat(page.select("article .stat__value, article .reading__count").stream()
                        .filter(number -> number.text().matches(".*\\d.*")))
                .isNotEmpty()
                .allSatisfy(number ->
                        assertThat(number.parents().select("a").attr("href")).startsWith("/figures/"));
    }

    @Test
    void speaksEnglishThroughout() throws Exception {
        for (String path : new String[] {"/", "/help", "/about"}) {
            Document page = page(path, "en");
            page.select("[lang=zh-CN]:not(html), .brand__city").remove();
            assertThat(page.body().text()).doesNotContain("⟦").doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void isFitToBeSeen() {
        try (Browser browser = Browser.open(port)) {
            Pages.look(browser, "/", "home");
            Pages.look(browser, "/help", "help");
            Pages.look(browser, "/about", "about");
            browser.go("/lang?to=en&back=/");
            Pages.look(browser, "/", "home-en");
        }
    }

    private Document page(String path, String lang) throws Exception {
        return Jsoup.parse(web.get()
                .uri(path)
                .cookie(new Cookie(Lang.COOKIE, lang))
                .exchange()
                .getResponse()
                .getContentAsString());
    }
}
