package org.luoshi.platform.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The post room: puts a notice into a person's inbox and into the outbox of every channel the city has set up.
 *
 * <p>Joins the caller's transaction: work that is rolled back has told nobody.
 */
@Component
public class Notices {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Channels channels;

    Notices(JdbcClient jdbc, Clock clock, Channels channels) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channels = channels;
    }

    /**
     * Sends the notice; may be sent twice: the second time changes nothing, even from two threads at once.
     *
     * @return true when the notice is new, false when this rule had already told this person on this day
     */
    @Transactional
    public boolean send(Notice notice) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (!isNew(id, notice, now)) {
            return false;
        }
        channels.all().forEach(channel -> queue(id, channel, now));
        return true;
    }

    /** How many notices the person has not read: the figure in the header of every page. */
    public int unread(String accountId) {
        return jdbc.sql("select count(*) from notice where account_id = ? and read_at is null")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    private boolean isNew(UUID id, Notice n, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into notice (id, rule_key, account_id, day, title_key, args, href, number, confidential, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (rule_key, account_id, day) do nothing
                        """)
                        .params(
                                id,
                                n.ruleKey(),
                                n.accountId(),
                                n.day(),
                                n.titleKey(),
                                n.args().toArray(String[]::new),
                                n.href(),
                                n.number(),
                                n.confidential(),
                                now)
                        .update()
                == 1;
    }

    private void queue(UUID notice, Channel channel, OffsetDateTime now) {
        OffsetDateTime first = DaytimeHours.atOrAfter(now);
        jdbc.sql("insert into notice_delivery (notice_id, channel, next_try) values (?, ?, ?)")
                .params(notice, channel.name(), first)
                .update();
    }
}
