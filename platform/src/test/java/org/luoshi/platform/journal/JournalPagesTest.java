package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class JournalPagesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 3, 9);

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private final String kind = "test-" + UUID.randomUUID().toString().substring(0, 8);
    private final Actor clerk = new Actor(UUID.randomUUID().toString(), "审计样本", "office");
    private Account account;
    private SignedIn auditor;

    @BeforeEach
    void anAuditOfficerSignsIn() {
        account = people.with("audit-officer");
        auditor = people.viewer(account);
    }

    @Test
    void isReadByTheAuditOfficerAloneAndAnotherLeavesALine() {
        for (String role : new String[] {"administrator", "security-officer", "office", "chairperson", "deputy"}) {
            SignedIn other = people.viewer(role);
            assertThat(web.get().uri("/journal").with(as(other))).hasStatus(403);
            assertThat(web.get().uri("/journal.csv").with(as(other))).hasStatus(403);
            assertThat(web.post().uri("/journal/verify").with(as(other)).with(csrf()))
                    .hasStatus(403);
            assertThat(journal.of(new Subject("access", other.accountId())))
                    .extracting(Line::action)
                    .contains("access.denied");
        }
        assertThat(web.get().uri("/journal")).hasStatus3xxRedirection();
        assertThat(web.get().uri("/journal").with(as(auditor))).hasStatusOk();
    }

    @Test
    void isNarrowedBySubjectActorActOutcomeAndDay() throws Exception {
        write("a", "sample.first", 0);
        write("b", "sample.second", 1);
        refuse("b", "sample.second", 2);
        assertThat(acts("")).containsExactly("sample.second", "sample.second", "sample.first");
        assertThat(acts("&id=a")).containsExactly("sample.first");
        assertThat(acts("&action=sample.sec")).hasSize(2);
        assertThat(acts("&refused=yes")).containsExactly("sample.second");
        assertThat(acts("&actor=审计样本")).hasSize(3);
        assertThat(acts("&actor=" + clerk.id())).hasSize(3);
        assertThat(acts("&actor=别人")).isEmpty();
        assertThat(acts("&from=" + DAY.plusDays(1) + "&to=" + DAY.plusDays(1))).containsExactly("sample.second");
        assertThat(acts("&to=" + DAY)).containsExactly("sample.first");
    }

    @Test
    void turnsPagesWithoutMissingOrRepeatingALineWhateverIsWrittenMeanwhile() throws Exception {
        for (int i = 0; i < 2 * JournalViews.PAGE + 5; i++) {
            write("s" + i % 3, "sample.n" + i, i / 40);
        }
        List<String> seen = new ArrayList<>();
        String next = "/journal?kind=" + kind;
        while (!next.isEmpty()) {
            Document page = page(next);
            page.select("tbody tr code").forEach(code -> seen.add(code.attr("title")));
            write("late", "sample.late", 400);
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(2 * JournalViews.PAGE + 5).doesNotHaveDuplicates();
        assertThat(page("/journal?kind=" + kind + "&after=nonsense").select("tbody tr"))
                .hasSize(JournalViews.PAGE);
    }

    @Test
    void goesAlongAsATableThatNoSpreadsheetTakesForAFormula() {
        journal.record(new Entry(new Subject(kind, "=cmd|' /C calc'!A0"), "sample.export", clerk, Map.of()));
        assertThat(web.get().uri("/journal.csv?kind=" + kind).with(as(auditor)))
                .hasStatusOk()
                .bodyText()
                .contains("'=cmd|")
                .contains("sample.export");
        assertThat(journal.of(new Subject("journal", "installation"))).last().returns("journal.export", Line::action);
    }

    @Test
    void isProvedOnTheSpotAndAMissingSealIsNamed() throws Exception {
        write("a", "sample.first", 0);
        assertThat(verify("").select(".panel").text()).contains("日志");
        Document broken = verify("f".repeat(64));
        assertThat(broken.select(".panel--refused").text()).contains("另处记下的封条不在链上", "f".repeat(64));
        assertThat(journal.of(new Subject("journal", "installation")))
                .extracting(Line::action)
                .contains("journal.verify");
    }

    @Test
    void isFitToBeSeen() {
        write("a", "account.create", 0);
        refuse("b", "account.grant", 1);
        try (Browser browser = Browser.open(port)) {
            browser.signIn(account.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/journal?kind=" + kind, "journal");
            Pages.look(browser, "/journal?kind=none", "journal-empty");
        }
    }

    private void write(String id, String action, int daysLater) {
        date.at(
                DAY.plusDays(daysLater).atTime(23, 30),
                () -> journal.record(new Entry(new Subject(kind, id), action, clerk, Map.of("k", "v"))));
    }

    private void refuse(String id, String action, int daysLater) {
        date.at(
                DAY.plusDays(daysLater).atTime(0, 30),
                () -> journal.refuse(new Entry(new Subject(kind, id), action, clerk), "没有权限"));
    }

    private List<String> acts(String filter) throws Exception {
        return page("/journal?kind=" + kind + filter).select("tbody th > div").stream()
                .map(cell -> cell.ownText().strip())
                .toList();
    }

    private Document verify(String anchor) throws Exception {
        return Jsoup.parse(web.post()
                .uri("/journal/verify")
                .with(as(auditor))
                .with(csrf())
                .param("anchor", anchor)
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                web.get().uri(path).with(as(auditor)).exchange().getResponse().getContentAsString());
    }
}
