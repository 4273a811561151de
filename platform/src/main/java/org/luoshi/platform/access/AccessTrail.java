package org.luoshi.platform.access;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;

/** The journal lines of this context: each act on accounts leaves one, and so does each refusal. */
@Component
class AccessTrail {
    private final Journal journal;
    private final Messages messages;

    AccessTrail(Journal journal, Messages messages) {
        this.journal = journal;
        this.messages = messages;
    }

    static Subject account(UUID id) {
        return new Subject("account", id.toString());
    }

    static Actor actor(Account account) {
        return new Actor(account.id().toString(), account.name(), String.join(",", new TreeSet<>(account.roles())));
    }

    /** What a login was tried for that belongs to no account. */
    static Subject login(String login) {
        return new Subject("login", login.isBlank() ? "-" : login);
    }

    static Subject role(String id) {
        return new Subject("role", id);
    }

    void did(Actor by, Subject subject, String action, Map<String, String> details) {
        journal.record(new Entry(subject, action, by, details));
    }

    /** Leaves the line and hands back the refusal. */
    <T> Decision<T> refuse(Actor by, Subject subject, String action, Refusal why, String... args) {
        String words = messages.text(Lang.ZH, why.textKey(), (Object[]) args);
        journal.refuse(
                new Entry(subject, action, by, Map.of("why", why.name(), "about", Arrays.toString(args))), words);
        return Decision.refused(why, args);
    }
}
