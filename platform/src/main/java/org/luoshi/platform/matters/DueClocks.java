package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Running duties on the day they have something to say (待提醒时限). A server takes a handful and holds it until its
 * transaction ends; the other takes the next one.
 */
@Repository
class DueClocks {
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    DueClocks(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A running duty with what a reminder tells of it. */
    record DueClock(
            UUID matter,
            int ordinal,
            String number,
            String title,
            String procedure,
            String profile,
            boolean confidential,
            @Nullable String owner,
            String clock,
            @Nullable String party,
            String holder,
            LocalDate due) {}

    /** A clock that will speak again on that day; never again: null. */
    record Next(DueClock clock, @Nullable LocalDate day) {}

    /** Up to {@code handful} of them, the longest waiting first; held until the transaction ends. */
    List<DueClock> take(LocalDate today, int handful) {
        return jdbc.sql("""
                select m.id, c.ordinal, m.number, m.title, m.procedure, m.profile, m.confidential,
                    (select person from matter_person p where p.matter = m.id and p.relation in ('owner', 'rater')
                        order by p.relation desc limit 1) as owner,
                    c.clock, c.party, c.holder, c.due
                from matter_clock c join matter m on m.id = c.matter
                where c.state = 'RUNNING' and c.obliges and c.due is not null and c.remind_on <= :today
                order by c.remind_on, c.matter, c.ordinal limit :handful for no key update of c skip locked
                """)
                .param("today", today)
                .param("handful", handful)
                .query((row, n) -> new DueClock(
                        row.getObject("id", UUID.class),
                        row.getInt("ordinal"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("procedure"),
                        row.getString("profile"),
                        row.getBoolean("confidential"),
                        row.getString("owner"),
                        row.getString("clock"),
                        row.getString("party"),
                        row.getString("holder"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** Notes when each is looked at again. */
    void later(List<Next> nexts) {
        template.batchUpdate(
                "update matter_clock set remind_on = coalesce(?::date, 'infinity') where matter = ? and ordinal = ?",
                nexts.stream()
                        .map(next -> new Object[] {
                            next.day(), next.clock().matter(), next.clock().ordinal()
                        })
                        .toList());
    }

    /** All are looked at anew if they were last counted by something else; says whether they were. */
    boolean countedBy(String fingerprint) {
        boolean changed = jdbc.sql("""
                        insert into matter_reminder_rules (fingerprint) values (:fingerprint)
                        on conflict (only_row) do update set fingerprint = excluded.fingerprint
                        where matter_reminder_rules.fingerprint <> excluded.fingerprint
                        """).param("fingerprint", fingerprint).update() == 1;
        if (changed) {
            // a clock that somebody holds is being changed, and then looked at anew anyway
            jdbc.sql("""
                    update matter_clock c set remind_on = default from (
                        select matter, ordinal from matter_clock where state = 'RUNNING' and remind_on > '-infinity'
                        for no key update skip locked) as free
                    where c.matter = free.matter and c.ordinal = free.ordinal
                    """).update();
        }
        return changed;
    }
}
