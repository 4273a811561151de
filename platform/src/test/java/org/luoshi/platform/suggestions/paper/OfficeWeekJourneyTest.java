package org.luoshi.platform.suggestions.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.bodies.TestDeputies;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An office's week in a browser: 400 suggestions off one spreadsheet, confirmed by one pile of scans, assigned by one table. */
@PlatformTest
class OfficeWeekJourneyTest {
    private static final int ROWS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestDeputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    @TempDir
    Path folder;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final int base = 10_000 + 500 * Math.floorMod(UUID.randomUUID().hashCode(), 160);
    private long since;

    @Test
    void importsConfirmsAssignsPrintsAndReportsFourHundred() throws IOException {
        String lead = "周" + mark;
        var delegation = deputies.delegation("一周代表团" + mark);
        deputies.named(lead, delegation);
        deputies.named("联周" + mark, delegation);
        String unit = bodies.bureau("一周水务局" + mark).toString();
        Account clerk = accounts.with("office");
        try (Browser browser = Browser.open(port)) {
            browser.signIn(clerk.login(), TestAccounts.PASSWORD);
            since = System.nanoTime();
            browser.go("/imports/new?kind=suggestions");
            send(browser, "table", list(lead));
            browser.waitFor("核对无误，共 " + ROWS + " 行", PATIENCE);
            leg("preview");
            press(browser, "form[action$='/confirm'] button");
            browser.waitFor("已导入 " + ROWS + " 行", PATIENCE);
            leg("confirm");

            browser.go("/suggestions/papers?state=WAITING");
            open(browser);
            browser.driver()
                    .findElement(By.cssSelector("form[action$='/scans'] input[value='between']"))
                    .click();
            send(browser, "scans", pile());
            browser.waitFor("归件 " + ROWS + " 件", PATIENCE);
            leg("one pile of originals");
            press(browser, "form[action$='/papers/register'] button");
            browser.waitFor("已登记 " + ROWS + " 件", PATIENCE);
            leg("register");

            browser.go("/suggestions/assign");
            press(browser, "button[name='all']");
            browser.waitFor("确认后交办", PATIENCE);
            leg("table of assignments");
            press(browser, "form[action$='/confirm'] button");
            browser.waitFor("这一次交办已经完成", PATIENCE);
            leg("assign");
            assertThat(assignedTo(unit)).isEqualTo(ROWS);

            String number = jdbc.sql(
                            "select m.number from matter m join matter_party p on p.matter = m.id where p.unit = :unit order by m.number limit 1")
                    .param("unit", unit)
                    .query(String.class)
                    .single();
            browser.go("/suggestions/" + number);
            browser.waitFor("按签名原件登记");
            assertThat(web.get().uri("/suggestions/" + number + "/paper.docx").with(as(accounts.viewer(clerk))))
                    .hasStatusOk();
            browser.go("/suggestions/register");
            browser.waitFor("闭会期间");
            browser.go("/figures");
            browser.waitFor("代表建议");
            leg("print and report");
        }
    }

    private int assignedTo(String unit) {
        return jdbc.sql(
                        "select count(*) from matter_party where unit = :unit and part = 'lead' and released_on is null")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    private Path list(String lead) throws IOException {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> (base + n) + ",关于一周第" + n + "件事的建议," + lead + ",联周" + mark + ",第" + n
                        + "处路段夜间照明不足。,请补装路灯。,一周水务局" + mark + ",城建,闭会期间")
                .collect(Collectors.joining("\n"));
        Path list = folder.resolve("建议清单.csv");
        Files.writeString(list, "编号,题目,领衔代表,联名代表,情况,建议,承办单位,类别,提出时间\n" + rows);
        return list;
    }

    /** A pile scanned at once. */
    private Path pile() throws IOException {
        Path pile = folder.resolve((base + 1) + "-" + (base + ROWS) + ".pdf");
        Files.write(pile, PaperLifeTest.SCAN);
        return pile;
    }

    private static void send(Browser browser, String field, Path file) {
        var input = browser.driver().findElement(By.name(field));
        input.sendKeys(file.toString());
        browser.driver().executeScript("arguments[0].closest('form').querySelector('button').click()", input);
    }

    private static void press(Browser browser, String selector) {
        browser.driver().executeScript("document.querySelector(arguments[0]).click()", selector);
    }

    private static void open(Browser browser) {
        browser.driver().executeScript("document.querySelectorAll('details.act').forEach(d => d.open = true)");
    }

    private void leg(String what) {
        long now = System.nanoTime();
        System.out.printf("office's week, %d rows: %s %.1f s%n", ROWS, what, (now - since) / 1e9);
        since = now;
    }
}
