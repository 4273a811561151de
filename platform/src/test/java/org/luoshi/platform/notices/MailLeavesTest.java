package org.luoshi.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;

/** From the page where a person sets an address to the mail that arrives there, past a real mail server. */
@PlatformTest
class MailLeavesTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    WorkCalendars calendars;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final SettableClock clock = new SettableClock("2026-05-06T02:00:00Z");
    private final String mailbox = UUID.randomUUID() + "@example.gov.cn";
    private SignedIn viewer;

    @BeforeEach
    void aHandlerWithAnAddress() {
        server.start();
        viewer = people.viewer("handler");
        people.confirmMail(viewer, mailbox);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void bringsTheWordingInTheLanguageOfThePerson() throws Exception {
        choose("yes", "en");
        send(notice("建2026-0132"));
        assertThat(received()).hasSize(1);
        assertThat(received()[0].getSubject())
                .startsWith("建2026-0132 “Reply to the deputy” is due")
                .contains("2026-05-09")
                .doesNotContain("答复");
        assertThat(received()[0].getContent().toString()).contains("/suggestions/1", "Sign in to read it");
    }

    @Test
    void namesAClockInChineseToWhoReadsChinese() throws Exception {
        choose("yes", "zh-CN");
        send(notice("建2026-0131"));
        assertThat(received()[0].getSubject()).contains("“答复代表”将于").doesNotContain("Reply");
    }

    @Test
    void bringsNumberAndLinkOfAConfidentialMatterAndNothingElse() throws Exception {
        choose("yes", "zh-CN");
        send(notice("建2026-0133").keptInside());
        assertThat(received()[0].getSubject()).isEqualTo("建2026-0133");
        assertThat(received()[0].getContent().toString()).doesNotContain("积水");
    }

    @Test
    void staysInTheHouseWhenThePersonWantsNoMail() {
        choose("no", "zh-CN");
        send(notice("建2026-0134"));
        assertThat(received()).isEmpty();
    }

    private void choose(String wanted, String language) {
        assertThat(web.post()
                        .uri("/account/mail")
                        .with(as(viewer))
                        .with(csrf())
                        .param("mail", mailbox)
                        .param("wanted", wanted)
                        .param("language", language))
                .hasStatus3xxRedirection();
    }

    private void send(Notice notice) {
        SmtpSettings settings =
                new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), "", "", "house@example.gov.cn", false);
        Channels mail = new Channels(List.of(new MailChannel(
                NoticesConfig.mailServer(settings),
                addresses,
                messages,
                settings.sender(),
                URI.create("https://luoshi.example.gov.cn"))));
        HouseHours hours = new HouseHours(DaytimeHours.USUAL, CityDate.following(clock), calendars);
        new Notices(jdbc, clock, mail, hours).send(notice);
        new Outbox(jdbc, clock, mail, hours, journal, transactions).carryOut();
    }

    private Notice notice(String number) {
        return new Notice(
                        "test:" + number,
                        viewer.accountId(),
                        "matters.notice.due-soon",
                        List.of(number, BothLanguages.of("答复代表", "Reply to the deputy"), "2026-05-09", "关于治理积水点的建议"),
                        "/suggestions/1",
                        LocalDate.of(2026, 5, 6))
                .about(number);
    }

    private MimeMessage[] received() {
        return server.getReceivedMessages();
    }
}
