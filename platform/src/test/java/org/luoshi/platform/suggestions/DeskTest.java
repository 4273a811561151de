package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.notices.Inbox;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class DeskTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    TestBodies bodies;

    @Autowired
    Inbox inbox;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private OrganisationId water;
    private Matter late;
    private SignedIn supervisor;

    @BeforeEach
    void aUnitIsLateWithItsReply() {
        water = bodies.bureau("督办水务局" + mark);
        late = suggestions.assigned(
                UUID.randomUUID().toString(), water.toString(), date.today().minusMonths(7), "关于逾期的建议" + mark);
        supervisor = people.viewer("supervisor");
    }

    @Test
    void showsWhatIsLateWhoseAndWhereItHangs() throws Exception {
        Document page = page("/matters/desk?group=督办水务局" + mark, supervisor);
        String group = page.select("section.desk:contains(督办水务局" + mark + ")").text();
        assertThat(group).contains(late.number(), "关于逾期的建议" + mark, "逾期", "停在", "最近：");
        assertThat(page.select(".lamp--red")).isNotEmpty();
        assertThat(page("/matters/desk?by=clock", supervisor)
                        .select("section.desk h2")
                        .text())
                .contains("答复");
    }

    @Test
    void showsTheFirstOfManyAndTheRestOnRequest() throws Exception {
        for (int n = 1; n < 12; n++) {
            suggestions.assigned(
                    UUID.randomUUID().toString(), water.toString(), date.today().minusMonths(8), "第" + n + "件" + mark);
        }
        Document whole = page("/matters/desk?group=督办水务局" + mark, supervisor);
        int all = whole.select("section.desk tbody tr").size();
        assertThat(all).isGreaterThanOrEqualTo(12);
        assertThat(whole.select("section.desk h2").text()).contains("逾期 " + all);
        assertThat(whole.select("a[href=/matters/desk]").text()).contains("回到全部");
        assertThat(read("/matters/desk?group=没有这一家").text()).contains("“没有这一家”没有逾期");
        Element first = pagesOfTheDesk()
                .flatMap(page -> page.select("section.desk:contains(督办水务局" + mark + ")").stream())
                .findFirst()
                .orElseThrow();
        assertThat(first.select("tbody tr").size()).isLessThan(all);
        assertThat(first.select("p a").attr("href")).isEqualTo("/matters/desk?group=" + encoded("督办水务局" + mark));
    }

    private Stream<Document> pagesOfTheDesk() {
        return IntStream.rangeClosed(1, 50).mapToObj(n -> read("/matters/desk?page=" + n));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Document read(String path) {
        try {
            return page(path, supervisor);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    @Test
    void letsNobodyElseIn() {
        for (String role : new String[] {"handler", "deputy", "administrator"}) {
            SignedIn other = people.viewer(role);
            assertThat(web.get().uri("/matters/desk").with(as(other))).hasStatus(403);
            assertThat(web.get().uri("/matters/desk.csv").with(as(other))).hasStatus(403);
            assertThat(urge(other, late, reply())).hasStatus(403);
        }
        assertThat(lines()).contains("matter.urge REFUSED");
    }

    @Test
    void urgesTheHandlersOfTheUnitOnceADay() throws Exception {
        Account handler = people.with(water, null, "handler");
        assertThat(urge(supervisor, late, reply())).hasStatus3xxRedirection();
        assertThat(inbox.items(handler.id().toString(), true, 0))
                .extracting(Inbox.Item::titleKey)
                .containsExactly("matters.notice.urged");
        urge(people.viewer("chairperson"), late, reply());
        assertThat(inbox.items(handler.id().toString(), true, 0)).hasSize(1);
        assertThat(lines().stream().filter(line -> line.startsWith("matter.urge")))
                .containsExactly("matter.urge DONE", "matter.urge REFUSED");
        assertThat(page("/matters/desk?group=督办水务局" + mark, supervisor)
                        .select("tr:contains(" + late.number() + ")")
                        .text())
                .contains("已催办", supervisor.name());
    }

    @Test
    void refusesToUrgeAClockThatIsNotThere() {
        assertThat(urge(supervisor, late, 99)).hasStatus3xxRedirection();
        assertThat(web.post()
                        .uri("/matters/desk/urge")
                        .with(as(supervisor))
                        .with(csrf())
                        .param("matter", UUID.randomUUID().toString())
                        .param("ordinal", "0"))
                .hasStatus(404);
    }

    @Test
    void goesAlongAsATable() {
        assertThat(web.get().uri("/matters/desk.csv").with(as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains(late.number(), "督办水务局" + mark);
    }

    @Test
    void isFitToBeSeen() {
        Account account = people.with("chairperson");
        try (Browser browser = Browser.open(port)) {
            browser.signIn(account.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/matters/desk", "desk");
        }
    }

    private int reply() {
        List<RunningClock> clocks = late.run().clocks();
        for (int i = 0; i < clocks.size(); i++) {
            if (clocks.get(i).clock().equals("reply")) {
                return i;
            }
        }
        throw new IllegalStateException("no reply clock in " + clocks);
    }

    private List<String> lines() {
        return journal.of(new Subject("matter", late.id().toString())).stream()
                .map((Line line) -> line.action() + " " + line.outcome())
                .toList();
    }

    private MvcTestResult urge(SignedIn viewer, Matter matter, int ordinal) {
        return web.post()
                .uri("/matters/desk/urge")
                .with(as(viewer))
                .with(csrf())
                .param("matter", matter.id().toString())
                .param("ordinal", Integer.toString(ordinal))
                .exchange();
    }

    private Document page(String path, SignedIn viewer) throws Exception {
        return Jsoup.parse(
                web.get().uri(path).with(as(viewer)).exchange().getResponse().getContentAsString());
    }
}
