package org.luoshi.platform.suggestions.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.Browser;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.bodies.TestDeputies;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * An office's week in a browser: 400 suggestions off one spreadsheet, confirmed by one pile of scans, assigned by one table; a
 * sitting of replies; sheets, replies and forms printed; the yearly report, each figure as many as its records.
 */
@PlatformTest
class OfficeWeekJourneyTest {
    private static final int ROWS = 400;
    private static final int SITTING = 20;
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

    @Autowired
    Matters matters;

    @Autowired
    MoveMatter move;

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
        OrganisationId bureau = bodies.bureau("一周水务局" + mark);
        String unit = bureau.toString();
        Account clerk = accounts.with("office");
        Account handler = accounts.with(bureau, null, "handler");
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

            List<String> replied = repliesOfOneSitting(browser, handler, unit);
            leg("a sitting of replies");
            rated(replied.getFirst());
            prints(browser, clerk, replied.getFirst());
            leg("print");
            reports(browser);
            leg("report");
        }
    }

    /** One planned with its promise, one that cannot be solved, the others done; whoever wrote nothing is not sent. */
    private List<String> repliesOfOneSitting(Browser browser, Account handler, String unit) {
        browser.driver().manage().deleteAllCookies();
        browser.signIn(handler.login(), TestAccounts.PASSWORD);
        browser.go("/suggestions/replies");
        open(browser);
        browser.driver().findElement(By.name("title")).sendKeys("一周");
        browser.driver().findElement(By.name("words")).sendKeys("您提出的“【题目】”收悉。【办理情况】");
        press(browser, "form[action$='/templates'] button");
        browser.waitFor("模板已保存");
        browser.driver()
                .executeScript("const s = document.querySelector('select[name=template]');"
                        + " s.selectedIndex = 1; s.form.requestSubmit()");
        browser.waitFor("收悉。【办理情况】");
        assertThat(browser.accessibilityProblems()).isEmpty();
        browser.driver().executeScript("""
                document.querySelectorAll('article.reply').forEach((reply, n) => {
                    const field = name => reply.querySelector(`[name^="${name}."]`);
                    reply.querySelector('[name=number]').checked = true;
                    field('heard').value = '希望入冬前装好';
                    field('text').value = field('text').value.replace('【办理情况】', '第' + n + '处路灯已经列入改造。');
                    field('result').value = n === 1 ? 'B' : n === 2 ? 'D' : 'A';
                    field('committed').value = n === 1 ? '补装路灯' : '';
                    field('until').value = n === 1 ? '2031-12-31' : '';
                    field('reasons').value = n === 2 ? '不在本市权限之内' : '';
                    if (n === 3) { field('text').value = field('text').value.replace(/第3处.*/, '【办理情况】'); }
                });
                const signer = document.querySelector('[name=signer]');
                signer.value = '李四';
                document.querySelector('.actions--sticky button').click();
                """);
        browser.waitFor("已答复 " + (SITTING - 1) + " 件，1 件没有发出", PATIENCE);
        assertThat(browser.driver().getPageSource()).contains("还有【】没有填写");
        assertThat(promisedBy(unit)).isEqualTo(1);
        return jdbc.sql("select distinct m.number from matter m join suggestion_reply r on r.matter = m.id"
                        + " where r.unit = :unit order by m.number")
                .param("unit", unit)
                .query((row, _) -> row.getString("number"))
                .list();
    }

    /** By its lead deputy; the other replies stay unrated. */
    private void rated(String number) {
        Matter matter = matters.byNumber(number).orElseThrow();
        Mover deputy = new Mover("deputy-account", "领衔", Set.of("deputy"), null, matter.owner(), false);
        Map<String, Value> rating = Map.of("attitude", Value.of("satisfied"), "result", Value.of("satisfied"));
        assertThat(move.handle(new MoveMatter.Command(matter.id(), matter.version(), "rate", rating), deputy))
                .isInstanceOf(MoveResult.Done.class);
    }

    private void prints(Browser browser, Account clerk, String number) {
        SignedIn office = accounts.viewer(clerk);
        browser.driver().manage().deleteAllCookies();
        browser.signIn(clerk.login(), TestAccounts.PASSWORD);
        browser.go("/suggestions/" + number);
        browser.waitFor("按签名原件登记");
        browser.go("/documents/papers/" + number);
        browser.waitFor("交办单");
        press(browser, "form[action$='/ASSIGNMENT'] button");
        browser.waitFor("已出具");
        assertThat(browser.accessibilityProblems()).isEmpty();
        List<String> papers = browser.driver().findElements(By.cssSelector("main a[href$='.docx']")).stream()
                .map(link -> String.valueOf(link.getDomAttribute("href")))
                .toList();
        assertThat(papers).hasSize(3);
        papers.forEach(paper ->
                assertThat(web.get().uri(URI.create(paper)).with(as(office))).hasStatusOk());
        assertThat(web.get().uri("/suggestions/" + number + "/paper.docx").with(as(office)))
                .hasStatusOk();
        browser.go("/suggestions?as=print&unit=" + unitOf(number));
        assertThat(browser.driver().findElements(By.cssSelector("tbody tr"))).hasSize(ROWS);
    }

    /** Every figure that is a number opens as many records. */
    private void reports(Browser browser) {
        browser.go("/suggestions/report");
        browser.waitFor("report__figure");
        assertThat(browser.accessibilityProblems()).isEmpty();
        Map<String, String> figures = browser.driver().findElements(By.cssSelector("a.report__figure")).stream()
                .filter(link -> link.getText().matches("[1-9]\\d*"))
                .collect(Collectors.toMap(
                        link -> String.valueOf(link.getDomAttribute("href")),
                        link -> link.getText(),
                        (one, _) -> one,
                        LinkedHashMap::new));
        assertThat(figures).hasSizeGreaterThanOrEqualTo(3);
        figures.entrySet().stream().limit(4).forEach(figure -> {
            browser.go(figure.getKey());
            assertThat(browser.driver()
                            .findElement(By.cssSelector(".pager__count"))
                            .getText())
                    .endsWith("共 " + figure.getValue() + " 条");
        });
        assertThat(browser.accessibilityProblems()).isEmpty();
    }

    private String unitOf(String number) {
        return jdbc.sql("select p.unit from matter_party p join matter m on m.id = p.matter where m.number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }

    private int promisedBy(String unit) {
        return jdbc.sql("select count(*) from suggestion_commitment where unit = :unit and due = date '2031-12-31'")
                .param("unit", unit)
                .query(Integer.class)
                .single();
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
