package org.luoshi.platform.access;

import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.notices.NoticeAddresses;
import org.springframework.stereotype.Component;

/**
 * Where an account is reached outside the house (通知地址): by the mail address its owner set, else by the one the office
 * knows of the person, once the owner confirmed it. A disabled account is reached nowhere; who wants no mail gets none.
 */
@Component
class AccountAddresses implements NoticeAddresses {
    private final Accounts accounts;
    private final ChangeMail mail;
    private final MailStanding standing;
    private final People people;

    AccountAddresses(Accounts accounts, ChangeMail mail, MailStanding standing, People people) {
        this.accounts = accounts;
        this.mail = mail;
        this.standing = standing;
        this.people = people;
    }

    @Override
    public Address of(String accountId) {
        return accounts.byId(accountId).filter(Account::enabled).map(this::of).orElse(Address.NONE);
    }

    private Address of(Account account) {
        MailChoice choice = mail.choice(account);
        PersonId person = account.personId();
        Contact known = person == null ? Contact.NONE : people.reach(person);
        MailState state = standing.of(account, choice);
        return new Address(
                choice.wanted() && state.confirmed() ? state.address() : "", known.phone(), choice.language());
    }
}
