package org.luoshi.platform.laws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawEnds;
import org.luoshi.platform.laws.LawImportFile;
import org.luoshi.platform.laws.LawImports;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.Librarian;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.Progress;
import org.luoshi.platform.laws.UndoLaws;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office keeps the ledger by forms: written, looked at once more, entered, taken back; nobody else may. */
@PlatformTest
class LedgerFormsTest {
    private static final String ACT = "/laws/ledger/acts";
    private static final String CLEANUP = "/laws/ledger/cleanup";

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    UndoLaws undo;

    @Autowired
    LawImports imports;

    @Autowired
    LawEnds ends;

    @Autowired
    Ledger ledger;

    private final String title = "示例市账" + UUID.randomUUID().toString().substring(0, 6) + "条例";
    private UUID batch = new UUID(0, 0);
    private LawImportFile old = none();
    private LawImportFile revised = none();

    @BeforeEach
    void fill() {
        List<IncomingFile> files = List.of(
                file("一.md", text("旧写法", "")), file("二.md", text("新写法", "\n\n1931年6月1日 示例市人民代表大会常务委员会第九次会议修正")));
        batch = ((PreviewLaws.Result.Begun) preview.begin(files, new Librarian())).id();
        preview.read(batch, files, Progress.Listener.NONE);
        confirm.handle(new ConfirmLaws.Command(batch, true), new Librarian(), Progress.Listener.NONE);
        old = imports.files(batch, Shown.ALL, 0, 2).getFirst();
        revised = imports.files(batch, Shown.ALL, 0, 2).getLast();
    }

    @AfterEach
    void empty() {
        assertThat(undo.handle(batch, new Librarian())).isInstanceOf(UndoLaws.Result.Undone.class);
    }

    @Test
    void entersAnActWithItsDaysAndReasonsAndTakesItBack() {
        try (HttpVisitor office = signedIn("office")) {
            HttpResponse<String> form = office.get(ACT + "/new?work=" + old.workId());
            assertThat(form.body()).contains("value=\"1931-06-01\"", "第二条", "主管部门调整");
            HttpResponse<String> question = office.submit(ACT + "/new", ACT + "/new/preview", act(Map.of()));
            assertThat(question.body()).contains("登记“" + title + "”修改？", "第二条：法律责任", "计入 1931 年");
            assertThat(acts()).isEmpty();

            assertThat(office.submit(ACT + "/new", ACT, act(Map.of())).statusCode())
                    .isEqualTo(303);
            LedgerAct entered = acts().getFirst();
            assertThat(entered.version()).isEqualTo(revised.versionId());
            assertThat(entered.days().approved()).isEqualTo(LocalDate.of(1931, 7, 1));
            assertThat(entered.articles()).containsExactly(new LedgerAct.ChangedArticle("第二条", ChangeReason.LIABILITY));

            office.submit(ACT + "/new", ACT, act(Map.of("promulgated", "1931-07-05", "force", "1931-08-01")));
            assertThat(acts())
                    .singleElement()
                    .satisfies(act -> assertThat(act.days().inForce()).isEqualTo(LocalDate.of(1931, 8, 1)));
            String back = ACT + "/" + entered.id() + "/undo";
            assertThat(office.get(back).body()).contains("撤销“" + title + "”修改的登记");
            office.submit(back, back, Map.of());
            assertThat(acts()).isEmpty();
        }
    }

    @Test
    void namesTheFieldTheValueAndTheRemedy() {
        try (HttpVisitor office = signedIn("office")) {
            wrong(office, Map.of("passed", "去年"), "“通过日期”写的是“去年”，不是日期", "2026-05-12");
            wrong(office, Map.of("approved", "1931-05-01"), "“批准日期”1931-05-01 在 1931-06-01 之前");
            wrong(office, Map.of("session", " "), "请填写“会议”");
            wrong(office, Map.of("kind", "BURNT"), "“方式”不能是“BURNT”");
            wrong(office, Map.of("passed", "2999-01-01"), "“通过日期”2999-01-01 还没有到");
            assertThat(office.submit(ACT + "/new", ACT + "/new", Map.of("law", "没有这样的条例"))
                            .body())
                    .contains("库里没有“没有这样的条例”");
            assertThat(office.submit(CLEANUP + "/new", CLEANUP + "/new/preview", conclusion("AMEND", "明年"))
                            .body())
                    .contains("“列入哪一年的计划”写的是“明年”，不是年份");
            assertThat(office.submit(CLEANUP + "/new", CLEANUP + "/new/preview", conclusion("KEEP", "2027"))
                            .body())
                    .contains("结论是保留");
        }
    }

    @Test
    void entersAConclusionAndTakesItBack() {
        try (HttpVisitor office = signedIn("filing-office")) {
            Map<String, String> sent = conclusion("AMEND", "2027");
            assertThat(office.submit(CLEANUP + "/new", CLEANUP + "/new/preview", sent)
                            .body())
                    .contains("登记“" + title + "”的清理结论：修改？", "列入 2027 年立法计划，预备项目");
            office.submit(CLEANUP + "/new", CLEANUP, sent);
            assertThat(ledger.cleanup(campaign()))
                    .singleElement()
                    .satisfies(c -> assertThat(c.reason()).isEqualTo("部分条款不合时宜"));
            assertThat(office.submit(CLEANUP + "/new", CLEANUP, sent).body()).contains("已有结论", "先撤销");
            String back = CLEANUP + "/undo";
            office.submit(CLEANUP + "/new", back, Map.of("campaign", campaign(), "work", old.workId()));
            assertThat(ledger.cleanup(campaign())).isEmpty();
        }
    }

    @Test
    void writesDownAnEndAndTakesItBack() {
        String page = "/laws/" + old.workId();
        try (HttpVisitor office = signedIn("office")) {
            assertThat(office.submit(page + "/end", page + "/end/preview", Map.of("endOn", "1999-01-01"))
                            .body())
                    .contains("请填写“理由”", "请填写“依据”", "请填写“方式”");
            assertThat(office.submit(page + "/end", page + "/end/preview", end())
                            .body())
                    .contains("登记“" + title + "”失效？", "示例市公告第1号");
            assertThat(office.submit(page + "/end", page + "/end", end()).statusCode())
                    .isEqualTo(303);
            assertThat(office.get(page).body()).contains("失效", "自 1999年1月1日 起失效：不再适用（依据：示例市公告第1号）");
            assertThat(office.submit(page + "/end", page + "/end", end()).body())
                    .contains("已经登记", "先撤销");
            office.submit(page + "/end/undo", page + "/end/undo", Map.of());
            assertThat(ends.of(old.workId())).isEmpty();
        }
    }

    @Test
    void isClosedToEverybodyElse() {
        String page = "/laws/" + old.workId();
        Map<String, Map<String, String>> actions = new LinkedHashMap<>();
        actions.put(ACT + "/new", Map.of("law", title));
        actions.put(ACT + "/new/preview", act(Map.of()));
        actions.put(ACT, act(Map.of()));
        actions.put(ACT + "/" + UUID.randomUUID() + "/undo", Map.of());
        actions.put(CLEANUP + "/new/preview", conclusion("KEEP", ""));
        actions.put(CLEANUP, conclusion("KEEP", ""));
        actions.put(CLEANUP + "/undo", Map.of("campaign", campaign(), "work", old.workId()));
        actions.put(page + "/end/preview", end());
        actions.put(page + "/end", end());
        actions.put(page + "/end/undo", Map.of());
        for (String role : List.of("handler", "deputy", "chairperson", "administrator")) {
            try (HttpVisitor visitor = signedIn(role)) {
                actions.forEach((address, sent) -> assertThat(
                                visitor.submit("/account", address, sent).statusCode())
                        .as(role + " " + address)
                        .isEqualTo(403));
                for (String form : List.of(ACT + "/new", CLEANUP + "/new", page + "/end")) {
                    assertThat(visitor.get(form).statusCode())
                            .as(role + " " + form)
                            .isEqualTo(403);
                }
                assertThat(visitor.get("/laws/ledger").body()).doesNotContain("acts/new");
            }
        }
        try (HttpVisitor guest = new HttpVisitor(port)) {
            actions.forEach(
                    (address, sent) -> assertThat(guest.post(address, sent).statusCode())
                            .as(address)
                            .isNotEqualTo(200));
            assertThat(guest.get(ACT + "/new").statusCode()).isNotEqualTo(200);
        }
        assertThat(acts()).isEmpty();
        assertThat(ledger.cleanup(campaign())).isEmpty();
        assertThat(ends.of(old.workId())).isEmpty();
    }

    @Test
    void looksRightOnADeskAndOnAPhone() {
        try (Browser browser = Browser.open(port)) {
            browser.signIn(accounts.with("office").login(), TestAccounts.PASSWORD);
            Pages.look(browser, ACT + "/new?work=" + old.workId(), "ledger-act");
            Pages.look(browser, CLEANUP + "/new?work=" + old.workId(), "ledger-cleanup");
            Pages.look(browser, "/laws/" + old.workId() + "/end", "law-end");
            Pages.look(browser, "/laws/" + old.workId(), "law-office");
        }
    }

    private void wrong(HttpVisitor office, Map<String, String> changed, String... words) {
        assertThat(office.submit(ACT + "/new", ACT + "/new/preview", act(changed))
                        .body())
                .contains(words)
                .doesNotContain("登记“");
    }

    private HttpVisitor signedIn(String role) {
        var visitor = new HttpVisitor(port);
        visitor.signIn(accounts.with(role).login(), TestAccounts.PASSWORD);
        return visitor;
    }

    private List<LedgerAct> acts() {
        return ledger.acts(LocalDate.of(1931, 1, 1), LocalDate.of(1931, 12, 31)).stream()
                .filter(act -> act.work().equals(old.workId()))
                .toList();
    }

    private Map<String, String> act(Map<String, String> changed) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of(
                "work", old.workId(),
                "version", revised.versionId(),
                "kind", "AMENDED",
                "session", "示例市第一届人民代表大会常务委员会第九次会议",
                "passed", "1931-06-01",
                "approved", "1931-07-01",
                "reason-0", "LIABILITY"));
        sent.putAll(changed);
        return sent;
    }

    private String campaign() {
        return "样本清理" + title;
    }

    private Map<String, String> conclusion(String conclusion, String year) {
        return Map.of(
                "campaign", campaign(),
                "law", title,
                "mode", "SELF",
                "party", "示例市人大常委会法制工作委员会",
                "conclusion", conclusion,
                "reason", "部分条款不合时宜",
                "planYear", year,
                "planKind", "RESERVE",
                "on", "1999-05-01");
    }

    private static Map<String, String> end() {
        return Map.of("endKind", "EXPIRED", "endOn", "1999-01-01", "endReason", "不再适用", "basis", "示例市公告第1号");
    }

    private String text(String words, String amended) {
        return "# " + title + "\n\n1930年3月4日 示例市人民代表大会常务委员会第三次会议通过" + amended
                + "\n\n<!-- INFO END -->\n\n第一条 为了样本，制定本条例。\n\n第二条 违反规定的，处以" + words
                + "的罚款。\n\n第三条 本条例自1930年5月1日起施行。\n";
    }

    private static IncomingFile file(String name, String words) {
        return new IncomingFile(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private static LawImportFile none() {
        return new LawImportFile(
                0, "", 0, "", "", org.luoshi.platform.laws.Verdict.WORK, List.of(), "", null, "", "", false);
    }
}
