package org.luoshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.Clerk;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.notices.NoticeAddresses;
import org.luoshi.platform.notices.NoticeAddresses.Address;
import org.luoshi.platform.site.Lang;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class MailChoiceTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    AccountStore store;

    @Autowired
    AddPerson addPerson;

    @Autowired
    Journal journal;

    @Test
    void usesTheAddressOnesOwnPageWasGiven() {
        Account account = people.with("handler");
        assertThat(choose(account, "li.si@example.gov.cn", "yes", "en")).hasStatus3xxRedirection();
        assertThat(of(account).mail()).as("not before it is confirmed").isEmpty();
        people.confirmMail(people.viewer(account), "li.si@example.gov.cn");
        assertThat(of(account)).isEqualTo(new Address("li.si@example.gov.cn", "", Lang.EN));
        assertThat(journal.of(AccessTrail.account(account.id()))).last().satisfies(line -> {
            assertThat(line.action()).isEqualTo("account.mail-confirm");
            assertThat(line.details().toString()).doesNotContain("example.gov.cn");
        });
    }

    @Test
    void fallsBackOnWhatTheOfficeKnowsOfThePerson() {
        PersonId person = PersonId.random();
        addPerson.handle(
                new AddPerson.Command(person, "王芳", new Contact("13800000000", "wang@example.gov.cn")), Clerk.OFFICE);
        Account account = people.with(null, person, "handler");
        assertThat(of(account)).isEqualTo(new Address("", "13800000000", Lang.ZH));
        people.confirmMail(people.viewer(account), "wang@example.gov.cn");
        assertThat(of(account)).isEqualTo(new Address("wang@example.gov.cn", "13800000000", Lang.ZH));
    }

    @Test
    void sendsNoMailToWhoWantsNone() {
        Account account = people.with("handler");
        people.confirmMail(people.viewer(account), "li.si@example.gov.cn");
        choose(account, "li.si@example.gov.cn", "no", "zh-CN");
        assertThat(of(account).mail()).isEmpty();
    }

    @Test
    void reachesNoDisabledAccount() {
        Account account = people.with("handler");
        people.confirmMail(people.viewer(account), "li.si@example.gov.cn");
        choose(account, "li.si@example.gov.cn", "yes", "zh-CN");
        store.setEnabled(account.id(), false);
        assertThat(of(account)).isEqualTo(Address.NONE);
        assertThat(addresses.of("nobody")).isEqualTo(Address.NONE);
    }

    @Test
    void refusesWhatIsNoAddressAndKeepsWhatWasTyped() {
        Account account = people.with("handler");
        for (String typed : new String[] {
            "li.si", "a@b", "a@example.cn, b@example.cn", "a@example.cn\r\nBcc: c@example.cn", "<a@example.cn>"
        }) {
            assertThat(choose(account, typed, "yes", "zh-CN"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不像一个邮箱地址");
        }
        assertThat(choose(account, "li.si", "no", "zh-CN")).bodyText().contains("value=\"li.si\"");
        assertThat(of(account).mail()).isEmpty();
        assertThat(journal.of(AccessTrail.account(account.id()))).last().returns("account.mail", l -> l.action());
    }

    private Address of(Account account) {
        return addresses.of(account.id().toString());
    }

    private MvcTestResult choose(Account account, String mail, String wanted, String language) {
        return web.post()
                .uri("/account/mail")
                .with(as(people.viewer(account)))
                .with(csrf())
                .param("mail", mail)
                .param("wanted", wanted)
                .param("language", language)
                .exchange();
    }
}
