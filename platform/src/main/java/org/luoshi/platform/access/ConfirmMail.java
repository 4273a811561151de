package org.luoshi.platform.access;

import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.notices.HouseMail;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms a mail address (确认邮箱): a link goes there, and whoever opens it signed in as the account's owner has shown that
 * the box is theirs. Until then no notice leaves for it.
 */
@Component
public class ConfirmMail {
    /** Letters to unconfirmed addresses while their links live; a stranger's box is not to be filled from here. */
    private static final int MOST_LETTERS = 5;

    private static final String ASK = "account.mail-ask";
    private static final String CONFIRM = "account.mail-confirm";

    private final ChangeMail choices;
    private final MailStanding standing;
    private final OneTimeLinks links;
    private final HouseMail mail;
    private final HomeAddress home;
    private final AccessPolicy policy;
    private final Messages messages;
    private final AccessTrail trail;

    ConfirmMail(
            ChangeMail choices,
            MailStanding standing,
            OneTimeLinks links,
            HouseMail mail,
            HomeAddress home,
            AccessPolicy policy,
            Messages messages,
            AccessTrail trail) {
        this.choices = choices;
        this.standing = standing;
        this.links = links;
        this.mail = mail;
        this.home = home;
        this.policy = policy;
        this.messages = messages;
        this.trail = trail;
    }

    /**
     * Sends the link; answers the address it went to. Sent twice, the second link alone works. No transaction is open while
     * the mail server answers: a link whose letter was not taken is ended.
     */
    public Decision<String> ask(SignedIn person) {
        Account account = person.account();
        MailChoice choice = choices.choice(account);
        MailState state = standing.of(account, choice);
        Optional<Refusal> problem = problem(account, state);
        if (problem.isPresent()) {
            return refuse(person, ASK, problem.get());
        }
        String secret = links.issueForMail(account.id(), state.address());
        if (!send(account, choice, state.address(), secret)) {
            links.endAll(OneTimeLinks.Purpose.MAIL, account.id());
            return refuse(person, ASK, Refusal.MAIL_NOT_SENT);
        }
        trail.did(Actor.of(person), AccessTrail.account(account.id()), ASK, Map.of());
        return Decision.done(state.address());
    }

    /** The address this link would confirm for this person; empty when it does not work, or works for somebody else. */
    public Optional<String> look(SignedIn person, String secret) {
        return links.look(OneTimeLinks.Purpose.MAIL, secret)
                .filter(link -> belongs(link, person))
                .map(OneTimeLinks.Link::about);
    }

    /** Confirms the address the link was sent to, which may no longer be the one in use. Works once. */
    @Transactional
    public Decision<String> handle(SignedIn person, String secret) {
        Optional<String> address = look(person, secret)
                .flatMap(seen -> links.use(OneTimeLinks.Purpose.MAIL, secret))
                .map(OneTimeLinks.Link::about);
        if (address.isEmpty()) {
            return refuse(person, CONFIRM, Refusal.MAIL_LINK_INVALID);
        }
        standing.confirm(person.account().id(), address.get());
        trail.did(Actor.of(person), AccessTrail.account(person.account().id()), CONFIRM, Map.of());
        return Decision.done(address.get());
    }

    private Optional<Refusal> problem(Account account, MailState state) {
        if (!state.open()) {
            return Optional.of(state.sent() ? Refusal.MAIL_NOTHING_TO_CONFIRM : Refusal.MAIL_NOT_SENT);
        }
        return links.living(OneTimeLinks.Purpose.MAIL, account.id()) >= MOST_LETTERS
                ? Optional.of(Refusal.MAIL_TOO_MANY)
                : Optional.empty();
    }

    private boolean send(Account account, MailChoice choice, String address, String secret) {
        String link = home.address() + "/account/mail/confirm?token=" + secret;
        int hours = policy.of(AccessSetting.LINK_HOURS);
        return mail.send(
                address,
                messages.text(choice.language(), "access.mail.letter.subject"),
                messages.text(
                        choice.language(), "access.mail.letter.text", account.name(), account.login(), link, hours));
    }

    private static boolean belongs(OneTimeLinks.Link link, SignedIn person) {
        return link.account().filter(person.account().id()::equals).isPresent();
    }

    private <T> Decision<T> refuse(SignedIn person, String action, Refusal why) {
        return trail.refuse(
                Actor.of(person), AccessTrail.account(person.account().id()), action, why);
    }
}
