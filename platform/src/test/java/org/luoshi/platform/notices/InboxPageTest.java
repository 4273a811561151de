package org.luoshi.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class InboxPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Notices notices;

    @Autowired
    Inbox inbox;

    private Account account;
    private SignedIn viewer;

    @BeforeEach
    void aHandlerSignsIn() {
        account = people.with("handler");
        viewer = people.viewer(account);
    }

    @Test
    void teachesWhatWillAppearHereWhileNothingHas() throws Exception {
        assertThat(page("/inbox").select(".empty").text()).contains("还没有通知", "时限临近");
    }

    @Test
    void showsTheNewestFirstAndHowManyAreUnreadInTheMenu() throws Exception {
        tell("建2026-0001", DAY);
        tell("建2026-0002", DAY.plusDays(1));
        Document page = page("/inbox");
        assertThat(page.select(".inbox__words").eachText().getFirst()).contains("建2026-0002");
        assertThat(page.select(".menu a[href=/inbox] .count").text()).isEqualTo("2");
    }

    @Test
    void leadsToTheWorkAndCountsItAsRead() {
        tell("建2026-0003", DAY);
        UUID id = first();
        assertThat(web.get().uri("/inbox/" + id).with(as(viewer)))
                .hasStatus3xxRedirection()
                .hasHeader(HttpHeaders.LOCATION, "/suggestions/2026-0003");
        assertThat(notices.unread(viewer.accountId())).isZero();
    }

    @Test
    void marksOneOrAllReadAndHidesThemFromTheUnread() throws Exception {
        tell("建2026-0004", DAY);
        tell("建2026-0005", DAY);
        tell("建2026-0006", DAY);
        web.post()
                .uri("/inbox/" + first() + "/read")
                .with(as(viewer))
                .with(csrf())
                .exchange();
        assertThat(page("/inbox?show=unread").select(".inbox__item")).hasSize(2);
        web.post().uri("/inbox/read").with(as(viewer)).with(csrf()).exchange();
        assertThat(page("/inbox?show=unread").select(".empty").text()).contains("没有未读通知");
        assertThat(page("/inbox").select(".inbox__item--read")).hasSize(3);
    }

    @Test
    void opensNobodyElsesInbox() {
        tell("建2026-0007", DAY);
        UUID id = first();
        SignedIn other = people.viewer("handler");
        assertThat(web.get().uri("/inbox/" + id).with(as(other))).hasStatus(404);
        assertThat(web.post().uri("/inbox/" + id + "/read").with(as(other)).with(csrf()))
                .hasStatus(404);
        assertThat(web.get().uri("/inbox")).hasStatus3xxRedirection();
        assertThat(notices.unread(viewer.accountId())).isOne();
    }

    @Test
    void turnsPagesOfAFullInbox() throws Exception {
        for (int i = 0; i < Inbox.PAGE + 3; i++) {
            tell("建2026-01" + (10 + i), DAY.minusDays(i));
        }
        assertThat(page("/inbox").select(".inbox__item")).hasSize(Inbox.PAGE);
        assertThat(page("/inbox?page=2").select(".inbox__item")).hasSize(3);
        assertThat(page("/inbox?page=99").select(".inbox__item")).hasSize(3);
    }

    @Test
    void isFitToBeSeen() {
        try (Browser browser = Browser.open(port)) {
            browser.signIn(account.login(), TestAccounts.PASSWORD);
            Pages.look(browser, "/inbox", "inbox-empty");
            tell("建2026-0008", DAY);
            tell("建2026-0009", DAY.minusDays(3));
            inbox.markRead(
                    viewer.accountId(),
                    inbox.items(viewer.accountId(), true, 0).getLast().id());
            Pages.look(browser, "/inbox", "inbox");
            Pages.look(browser, "/account", "account");
        }
    }

    private void tell(String number, LocalDate day) {
        notices.send(new Notice(
                        "test:" + number,
                        viewer.accountId(),
                        "matters.notice.due-soon",
                        List.of(number, "答复", day.toString(), "关于治理积水点的建议"),
                        "/suggestions/" + number.substring(1),
                        day)
                .about(number));
    }

    private UUID first() {
        return inbox.items(viewer.accountId(), false, 0).getFirst().id();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(
                web.get().uri(path).with(as(viewer)).exchange().getResponse().getContentAsString());
    }
}
