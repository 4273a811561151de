package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Browser;
import org.luoshi.platform.Pages;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class DueFeedTest {
    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts people;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private OrganisationId bureau;
    private Account handler;

    @BeforeEach
    void aHandlerOfABureau() {
        bureau = bodies.bureau("日历局" + mark);
        handler = people.with(bureau, null, "handler");
    }

    @Test
    void bringsMyDueDatesWithTheirLampsIntoMyCalendar() throws Exception {
        String lead = UUID.randomUUID().toString();
        Matter late = suggestions.assigned(lead, bureau.toString(), date.today().minusMonths(7), "关于日历的建议" + mark);
        suggestions.assigned(
                lead, bodies.bureau("另一局" + mark).toString(), date.today().minusMonths(7), "关于别人的建议" + mark);
        List<VEvent> events = events(address());
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().getSummary().getValue())
                .contains(late.number(), "答复", "关于日历的建议" + mark)
                .startsWith("［已逾期］");
        assertThat(events.getFirst().getUrl().getValue()).contains("/suggestions/");
    }

    @Test
    void showsTheNumberOfAConfidentialMatterAndNothingElse() throws Exception {
        Matter matter = suggestions.submittedInConfidence(
                UUID.randomUUID().toString(), date.today().minusDays(3), "关于保密的建议" + mark);
        suggestions.assign(matter, bureau.toString(), date.today().minusDays(2));
        String address = address();
        assertThat(events(address)).hasSize(1);
        assertThat(text(address)).contains(matter.number()).doesNotContain(mark, "答复");
    }

    @Test
    void opensNothingByASecretThatWasRevokedReplacedOrMadeUp() throws Exception {
        String first = address();
        String second = address();
        assertThat(web.get().uri(first)).hasStatus(401).bodyText().contains("/matters/feed");
        assertThat(web.get().uri(second)).hasStatusOk();
        assertThat(web.post()
                        .uri("/matters/feed/revoke")
                        .with(as(people.viewer(handler)))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri(second)).hasStatus(401);
        assertThat(web.get().uri("/matters/calendar.ics")).hasStatus(401);
        assertThat(web.get().uri("/matters/calendar.ics?token=nonsense")).hasStatus(401);
        assertThat(journal.of(new Subject("account", handler.id().toString())).stream()
                        .filter(line -> line.action().equals("matter.feed"))
                        .map((Line line) -> line.details().get("what")))
                .containsExactly("made", "made", "revoked");
    }

    @Test
    void isFitToBeSeen() {
        try (Browser browser = Browser.open(port)) {
            browser.signIn(handler.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/matters/feed", "feed");
        }
    }

    private String address() throws Exception {
        String page = web.post()
                .uri("/matters/feed")
                .with(as(people.viewer(handler)))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page).select(".kept code").text().replaceFirst("^https?://[^/]+", "");
    }

    private List<VEvent> events(String address) throws Exception {
        return Biweekly.parse(text(address)).first().getEvents();
    }

    private String text(String address) throws Exception {
        return web.get().uri(address).exchange().getResponse().getContentAsString();
    }
}
