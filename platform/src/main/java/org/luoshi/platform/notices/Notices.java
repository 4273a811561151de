package org.luoshi.platform.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The post room: puts a notice into a person's inbox and into the outbox of every channel the city has set up.
 *
 * <p>Joins the caller's transaction: work that is rolled back has told nobody.
 */
@Component
public class Notices {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Channels channels;
    private final HouseHours hours;

    Notices(JdbcClient jdbc, Clock clock, Channels channels, HouseHours hours) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.channels = channels;
        this.hours = hours;
    }

    /**
     * Sends the notice; may be sent twice: the second time changes nothing, even from two threads or servers at once.
     *
     * @return true when the notice is new, false when this rule had already told this person on this day
     */
    @Transactional
    public boolean send(Notice notice) {
        return sendAll(List.of(notice)) == 1;
    }

    /**
     * Sends many in one statement, each as {@link #send} does. Those with one key go in one order everywhere, so that two
     * servers wait for each other and never in a circle.
     *
     * @return how many of them are new
     */
    @Transactional
    public int sendAll(List<Notice> notices) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        with fresh as (
                            insert into notice (id, rule_key, account_id, day, title_key, args, href, number, confidential,
                                sent_at)
                            select r.id, r.rule_key, r.account_id, r.day, r.title_key, r.args, r.href, r.number,
                                r.confidential, :now
                            from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, rule_key text, account_id text,
                                day date, title_key text, args text[], href text, number text, confidential boolean)
                            order by r.rule_key, r.account_id, r.day
                            on conflict (rule_key, account_id, day) do nothing
                            returning id
                        ), queued as (
                            insert into notice_delivery (notice_id, channel, next_try, working_days)
                            select fresh.id, c.name, :first, r.working_days
                            from fresh
                            join jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, working_days boolean) using (id)
                            cross join unnest(:channels) as c (name)
                        )
                        select count(*) from fresh
                        """)
                .param("now", now)
                .param("rows", rows(notices))
                .param("first", hours.atOrAfter(now))
                .param("channels", channels.names())
                .query(Integer.class)
                .single();
    }

    /** How many notices the person has not read: the figure in the header of every page. */
    public int unread(String accountId) {
        return jdbc.sql("select count(*) from notice where account_id = ? and read_at is null")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    private static String rows(List<Notice> notices) {
        ArrayNode rows = JSON.createArrayNode();
        for (Notice notice : notices) {
            ObjectNode row = rows.addObject()
                    .put("id", UUID.randomUUID().toString())
                    .put("rule_key", notice.ruleKey())
                    .put("account_id", notice.accountId())
                    .put("day", notice.day().toString())
                    .put("title_key", notice.titleKey())
                    .put("href", notice.href())
                    .put("number", notice.number())
                    .put("confidential", notice.confidential())
                    .put("working_days", notice.workingDays());
            notice.args().forEach(row.putArray("args")::add);
        }
        return rows.toString();
    }
}
