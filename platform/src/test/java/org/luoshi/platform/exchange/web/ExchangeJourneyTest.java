package org.luoshi.platform.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.exchange.Feed;
import org.luoshi.platform.exchange.mailroom.OurCity;
import org.luoshi.platform.exchange.protocol.TestCity;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** In a real browser: a city is paired by what was heard, a parcel goes and one comes as files, and the page says what differs. */
@PlatformTest
class ExchangeJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    OurCity city;

    @Autowired
    Feed feed;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path desk;

    @Test
    void pairsAndCarriesAParcelEachWayAsFiles() throws IOException {
        TestCity there = new TestCity(city.key());
        String page = "/exchange/peers/" + there.id();
        try (Browser browser = Browser.open(port)) {
            browser.signIn(accounts.with("administrator").login(), TestAccounts.PASSWORD)
                    .go("/exchange");
            send(browser, "invitation", Files.write(desk.resolve("invitation.json"), there.invitation("邻湖市")));
            browser.waitFor("核对指纹");
            browser.driver().findElement(By.name("heard")).sendKeys(there.readOut());
            press(browser, "form[action$='/accept'] button");
            browser.waitFor("已配对");

            transaction.executeWithoutResult(status -> feed.append(there.id(), "test.said", "{\"no\":1}"));
            browser.go(page).waitFor("待发 1 条").waitFor("两边还有差异");
            press(browser, "form[action$='/export'] button");
            browser.until(java.time.Duration.ofSeconds(10), () -> browser.go(page), "导出交换包");

            browser.go("/exchange");
            send(
                    browser,
                    "parcel",
                    Files.write(desk.resolve("parcel.jsonl"), there.wrote(2).file(0)));
            browser.waitFor("新条目 2 条");
            press(browser, "main form button.button");
            browser.waitFor("收入");
            browser.go(page).waitFor("已收到第 2 条").waitFor("待发 1 条").waitFor("下载日志");
            assertThat(browser.accessibilityProblems()).isEmpty();
            assertThat(browser.phone().width()).isLessThanOrEqualTo(browser.viewport());
        }
    }

    private static void send(Browser browser, String field, Path file) {
        browser.driver().findElement(By.name(field)).sendKeys(file.toString());
        browser.driver()
                .executeScript(
                        "arguments[0].closest('form').querySelector('button').click()",
                        browser.driver().findElement(By.name(field)));
    }

    private static void press(Browser browser, String css) {
        browser.driver().executeScript("arguments[0].click()", browser.driver().findElement(By.cssSelector(css)));
    }
}
