package org.luoshi.platform.laws.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The search page as the public sees it. */
@PlatformTest
class SearchPageTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    DataSource library;

    @Autowired
    KeepIndex index;

    @LocalServerPort
    int port;

    private final String work = "w-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void fill() throws SQLException {
        try (Connection connection = library.getConnection()) {
            var articles = new ArrayList<String>();
            articles.add("1 为了规范驼铃管理，制定本条例。");
            articles.add("2 夜间摇响驼铃的，处以<罚款>。");
            for (int number = 3; number <= 30; number++) {
                articles.add(number + " 驼铃应当登记，第" + number + "类另行规定。");
            }
            SampleLibrary.add(
                    connection,
                    SampleEntries.law(
                            work,
                            "示例市驼铃管理条例",
                            "LOCAL_REGULATION",
                            "示例市",
                            SampleEntries.OLD,
                            articles.toArray(String[]::new)));
        }
        index.catchUp();
    }

    @AfterEach
    void empty() throws SQLException {
        try (Connection connection = library.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from law_work where id = '" + work + "'");
        }
        index.catchUp();
    }

    @Test
    void isOpenToEverybodyAndTeaches() {
        assertThat(get("/laws/search")).hasStatusOk().bodyText().contains("可以这样找", "立法法 81", "缩小范围");
    }

    @Test
    void marksWhatWasFoundAndLeadsToTheArticle() {
        assertThat(get("/laws/search?q=摇响 罚款"))
                .bodyText()
                .contains(
                        "<mark>摇响</mark>",
                        "<mark>罚款</mark>",
                        "&lt;",
                        "href=\"/laws/" + work + "#art_2\"",
                        "现行有效",
                        "示例市");
    }

    @Test
    void jumpsToAnArticle() {
        assertThat(get("/laws/search.json?q=示例市驼铃管理条例 第二条"))
                .bodyJson()
                .extractingPath("results[0].label")
                .isEqualTo("第2条");
    }

    @Test
    void saysWhatToTryWhenNothingIsFound() {
        assertThat(get("/laws/search?q=没有这样的词汇鑫森淼")).bodyText().contains("没有找到“没有这样的词汇鑫森淼”", "可以这样找");
    }

    @Test
    void answersALivePageWithTheResultsAlone() {
        assertThat(web.get().uri("/laws/search?q=驼铃").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"law-results\"")
                .doesNotContain("<html", "缩小范围");
    }

    @Test
    void turnsPages() {
        assertThat(get("/laws/search?q=“驼铃应当登记”")).bodyText().contains("找到 28 条", "page=2");
        assertThat(get("/laws/search.json?q=“驼铃应当登记”&page=2"))
                .bodyJson()
                .extractingPath("results")
                .asArray()
                .hasSize(8);
    }

    @Test
    void narrowsDown() {
        String json = "/laws/search.json?q=驼铃";
        total(json + "&kind=LOCAL_REGULATION&area=示例市&status=IN_FORCE", true);
        total(json + "&kind=LAW", false);
        total(json + "&area=别处市", false);
        total(json + "&status=REPEALED", false);
        total(json + "&status=NOT_YET", false);
        total(json + "&status=NOT_YET&on=2001-01-01", true);
    }

    @Test
    void leavesOutWhatCannotBeMeant() {
        assertThat(get("/laws/search?q=驼铃&status=NONSENSE&on=2026-99-99&page=abc&kind=<b>"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<b>");
        assertThat(get("/laws/search?q=" + "驼".repeat(300))).hasStatusOk();
        assertThat(get("/laws/search?q=驼铃&page=999999")).hasStatusOk();
    }

    @Test
    void suggestsTitlesInABoxAndAsAPage() {
        assertThat(web.get().uri("/laws/search/titles?q=示例市驼").header("HX-Request", "true"))
                .bodyText()
                .contains("href=\"/laws/" + work + "\"")
                .doesNotContain("<html");
        assertThat(get("/laws/search/titles?q=示例市驼")).bodyText().contains("<html", "示例市驼铃管理条例");
        assertThat(get("/laws")).bodyText().contains("action=\"/laws/search\"");
    }

    @Test
    void followsWhatIsTypedAndWorksWithoutScript() {
        try (Browser browser = Browser.open(port)) {
            browser.go("/laws/search");
            browser.driver()
                    .executeScript("let q = document.getElementById('field-q'); q.value = '摇响驼铃';"
                            + " q.dispatchEvent(new Event('input', {bubbles: true}));");
            browser.waitFor("第2条");
            assertThat(browser.driver().getPageSource()).contains("<mark>摇响驼铃</mark>");
            Pages.look(browser, "/laws/search?q=驼铃", "laws-search");
        }
        try (Browser browser = Browser.openWithoutScript(port)) {
            browser.go("/laws/search?q=摇响");
            assertThat(browser.driver().getPageSource()).contains("<mark>摇响</mark>");
        }
    }

    private void total(String address, boolean some) {
        var total = assertThat(get(address)).bodyJson().extractingPath("total").asNumber();
        if (some) {
            total.isNotEqualTo(0);
        } else {
            total.isEqualTo(0);
        }
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).exchange();
    }
}
