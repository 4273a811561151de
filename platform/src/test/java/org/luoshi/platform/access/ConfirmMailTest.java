package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.notices.HouseMail;
import org.luoshi.platform.notices.NoticeAddresses;
import org.luoshi.platform.notices.TestMail;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the address a person typed, past a real mail server, to the address notices go to. */
@PlatformTest
class ConfirmMailTest {
    private static final Pattern LINK = Pattern.compile("/account/mail/confirm\\?token=(\\S+)");

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    ChangeMail choices;

    @Autowired
    OneTimeLinks links;

    @Autowired
    HomeAddress home;

    @Autowired
    AccessPolicy policy;

    @Autowired
    Messages messages;

    @Autowired
    AccessTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People persons;

    @Autowired
    Journal journal;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final String mailbox = UUID.randomUUID() + "@example.gov.cn";
    private SignedIn person;
    private ConfirmMail confirm;

    @BeforeEach
    void aHandlerWithAnAddress() {
        server.start();
        person = people.viewer("handler");
        confirm = confirmation(TestMail.of(server));
        choose(mailbox, Lang.ZH);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void sendsNoNoticeToAnAddressNobodyConfirmed() {
        assertThat(reached()).isEmpty();
    }

    @Test
    void reachesTheAddressOnceItsOwnerOpenedTheLinkAndPressedTheButton() throws Exception {
        String secret = ask();
        MvcTestResult opened = open(secret, person);
        assertThat(opened).hasStatusOk().bodyText().contains(mailbox);
        assertThat(reached())
                .as("a mail program that opens the link confirms nothing")
                .isEmpty();
        assertThat(press(secret, person)).hasStatus3xxRedirection();
        assertThat(reached()).isEqualTo(mailbox);
        assertThat(open(secret, person)).as("the link works once").hasStatus(410);
        assertThat(journal.of(AccessTrail.account(person.account().id())))
                .extracting(Line::action)
                .contains("account.mail-ask", "account.mail-confirm");
        assertThat(journal.of(AccessTrail.account(person.account().id())).toString())
                .doesNotContain(mailbox)
                .doesNotContain(secret);
    }

    @Test
    void worksForItsOwnAccountAlone() throws Exception {
        String secret = ask();
        SignedIn stranger = people.viewer("handler");
        assertThat(open(secret, stranger)).hasStatus(410);
        press(secret, stranger);
        assertThat(addresses.of(stranger.accountId()).mail()).isEmpty();
        press(secret, person);
        assertThat(reached()).isEqualTo(mailbox);
    }

    @Test
    void asksAnewForAnotherAddress() throws Exception {
        press(ask(), person);
        choose("other@example.gov.cn", Lang.ZH);
        assertThat(reached()).isEmpty();
        choose(mailbox, Lang.ZH);
        assertThat(reached()).isEqualTo(mailbox);
    }

    @Test
    void expires() throws Exception {
        String secret = ask();
        jdbc.sql("update one_time_link set expires_at = expires_at - interval '8 days' where account_id = :id")
                .param("id", person.account().id())
                .update();
        press(secret, person);
        assertThat(reached()).isEmpty();
    }

    @Test
    void writesInTheLanguageOfThePersonAndGreetsByName() throws Exception {
        choose(mailbox, Lang.EN);
        ask();
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Please confirm your mail address");
        assertThat(letter.getContent().toString())
                .contains("Dear " + person.account().name(), "within 24 hours")
                .doesNotContain("⟦");
    }

    @Test
    void fillsNobodysBox() {
        for (int i = 0; i < 5; i++) {
            assertThat(confirm.ask(person).isDone()).isTrue();
        }
        assertThat(confirm.ask(person)).isEqualTo(Decision.refused(Refusal.MAIL_TOO_MANY));
        assertThat(server.getReceivedMessages()).hasSize(5);
    }

    @Test
    void saysThatTheMailServerDidNotTakeTheLetterAndLeavesNoLink() {
        HouseMail dead = TestMail.of(server);
        server.stop();
        assertThat(confirmation(dead).ask(person)).isEqualTo(Decision.refused(Refusal.MAIL_NOT_SENT));
        assertThat(jdbc.sql("select count(*) from one_time_link where account_id = :id and used_at is null")
                        .param("id", person.account().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void saysOnTheAccountsPageHowThingsStand() {
        assertThat(web.get().uri("/account").with(as(person))).bodyText().contains("本市没有设置邮件");
        assertThat(web.post().uri("/account/mail/ask").with(as(person)).with(csrf()))
                .hasStatus3xxRedirection();
    }

    private ConfirmMail confirmation(HouseMail mail) {
        MailStanding standing = new MailStanding(jdbc, persons, mail);
        return new ConfirmMail(choices, standing, links, mail, home, policy, messages, trail);
    }

    private void choose(String address, Lang language) {
        choices.handle(person, new MailChoice(address, true, language)).orThrow();
    }

    private String ask() throws Exception {
        assertThat(confirm.ask(person)).isEqualTo(Decision.done(mailbox));
        MimeMessage[] letters = server.getReceivedMessages();
        Matcher link = LINK.matcher(letters[letters.length - 1].getContent().toString());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private MvcTestResult open(String secret, SignedIn viewer) {
        return web.get()
                .uri("/account/mail/confirm")
                .param("token", secret)
                .with(as(viewer))
                .exchange();
    }

    private MvcTestResult press(String secret, SignedIn viewer) {
        return web.post()
                .uri("/account/mail/confirm")
                .param("token", secret)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private String reached() {
        return addresses.of(person.accountId()).mail();
    }
}
