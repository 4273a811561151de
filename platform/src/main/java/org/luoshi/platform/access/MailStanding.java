package org.luoshi.platform.access;

import java.util.UUID;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.notices.HouseMail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which address an account's mail would go to, and whether its owner confirmed it (邮箱是否已确认). The confirmation belongs to
 * the address: when the owner or the office writes another one, that has to be confirmed anew.
 */
@Component
class MailStanding {
    private final JdbcClient jdbc;
    private final People people;
    private final HouseMail mail;

    MailStanding(JdbcClient jdbc, People people, HouseMail mail) {
        this.jdbc = jdbc;
        this.people = people;
        this.mail = mail;
    }

    MailState of(Account account, MailChoice choice) {
        String address = address(account, choice);
        return new MailState(address, !address.isEmpty() && address.equalsIgnoreCase(confirmed(account)), mail.on());
    }

    void confirm(UUID account, String address) {
        jdbc.sql("update account set mail_confirmed = :address where id = :id")
                .param("address", address)
                .param("id", account)
                .update();
    }

    private String address(Account account, MailChoice choice) {
        PersonId person = account.personId();
        if (!choice.address().isEmpty() || person == null) {
            return choice.address();
        }
        return people.reach(person).email();
    }

    private String confirmed(Account account) {
        return jdbc.sql("select mail_confirmed from account where id = :id")
                .param("id", account.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
