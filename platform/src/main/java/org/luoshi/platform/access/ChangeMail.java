package org.luoshi.platform.access;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes how a person hears of the inbox by mail (设置邮件提醒). Sent twice, the second changes nothing. */
@Component
public class ChangeMail {
    private final JdbcClient jdbc;
    private final AccessTrail trail;

    ChangeMail(JdbcClient jdbc, AccessTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional
    public Decision<Account> handle(SignedIn person, MailChoice choice) {
        Account account = person.account();
        if (!choice.fit()) {
            return trail.refuse(
                    Actor.of(person),
                    AccessTrail.account(account.id()),
                    "account.mail",
                    Refusal.MAIL_UNFIT,
                    choice.address());
        }
        store(account.id(), choice);
        // the line says that it changed; where a person is reached is nobody else's business
        trail.did(
                Actor.of(person),
                AccessTrail.account(account.id()),
                "account.mail",
                Map.of("own-address", Boolean.toString(!choice.address().isEmpty()), "wanted", "" + choice.wanted()));
        return Decision.done(account);
    }

    MailChoice choice(Account account) {
        return jdbc.sql("select mail, mail_wanted, mail_language from account where id = :id")
                .param("id", account.id())
                .query((row, n) -> new MailChoice(
                        row.getString("mail"),
                        row.getBoolean("mail_wanted"),
                        Lang.named(row.getString("mail_language"))))
                .optional()
                .orElse(MailChoice.USUAL);
    }

    private void store(UUID id, MailChoice choice) {
        jdbc.sql("update account set mail = :mail, mail_wanted = :wanted, mail_language = :language where id = :id")
                .param("mail", choice.address())
                .param("wanted", choice.wanted())
                .param("language", choice.language().tag())
                .param("id", id)
                .update();
    }
}
