package org.luoshi.platform.matters;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.access.Secret;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.Viewers;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The key to a person's feed of due dates (时限订阅): a calendar program cannot sign in, so the address carries a secret that
 * opens this feed and nothing else. One a person; making another, or revoking, ends it.
 */
@Service
public class DueFeed {
    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Journal journal;
    private final CityDate date;

    DueFeed(JdbcClient jdbc, Viewers viewers, Journal journal, CityDate date) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.journal = journal;
        this.date = date;
    }

    /** A new secret, shown once; the one before ends. */
    @Transactional
    public String renew(SignedIn person) {
        String secret = Secret.make();
        jdbc.sql("""
                insert into matter_feed (account, hash, created_at) values (:account, :hash, :now)
                on conflict (account) do update set hash = excluded.hash, created_at = excluded.created_at
                """)
                .param("account", person.account().id())
                .param("hash", Secret.hash(secret))
                .param("now", date.instant().atOffset(ZoneOffset.UTC))
                .update();
        record(person, "made");
        return secret;
    }

    /** Ends the feed. Twice is the same as once. */
    @Transactional
    public void revoke(SignedIn person) {
        int rows = jdbc.sql("delete from matter_feed where account = :account")
                .param("account", person.account().id())
                .update();
        if (rows == 1) {
            record(person, "revoked");
        }
    }

    /** Whether this person has a feed. */
    public boolean has(SignedIn person) {
        return jdbc.sql("select exists (select from matter_feed where account = :account)")
                .param("account", person.account().id())
                .query(Boolean.class)
                .single();
    }

    /** Whose feed this secret opens; empty when it was revoked, replaced or made up, or the account is disabled. */
    public Optional<Viewer> opens(String secret) {
        return jdbc.sql("select account from matter_feed where hash = :hash")
                .param("hash", Secret.hash(secret))
                .query(UUID.class)
                .optional()
                .flatMap(viewers::of);
    }

    private void record(SignedIn person, String what) {
        Subject account = new Subject("account", person.accountId());
        journal.record(new Entry(account, "matter.feed", Actor.of(person), Map.of("what", what)));
    }
}
