package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.notices.BothLanguages;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Urges whoever holds a running clock (催办): a notice to them and one line in the journal; no step moves. Each clock once a
 * day: sent twice, the second is {@link Result.AlreadyToday}.
 */
@Service
public class UrgeMatter {
    private final JdbcClient jdbc;
    private final Matters matters;
    private final MatterAccess access;
    private final ClockHolders holders;
    private final MatterLinks links;
    private final Notices notices;
    private final Journal journal;
    private final CityDate date;

    UrgeMatter(
            JdbcClient jdbc,
            Matters matters,
            MatterAccess access,
            ClockHolders holders,
            MatterLinks links,
            Notices notices,
            Journal journal,
            CityDate date) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.access = access;
        this.holders = holders;
        this.links = links;
        this.notices = notices;
        this.journal = journal;
        this.date = date;
    }

    /** What became of it. */
    public sealed interface Result {
        /** Told so many accounts; none when the unit has no account. */
        record Urged(String number, int told) implements Result {}

        record AlreadyToday(String number, String by) implements Result {}

        /** The clock ended meanwhile, or never had a date. */
        record NothingRuns(String number) implements Result {}

        record NotPermitted() implements Result {}

        /** No such matter for this person. */
        record Unknown() implements Result {}
    }

    @Transactional
    public Result handle(MatterId id, int ordinal, Viewer by) {
        if (!by.may(DeskViews.PERMISSION)) {
            return refuse(id, by, "没有督办权限", new Result.NotPermitted());
        }
        Optional<Matter> found = matters.lock(id).filter(m -> access.maySee(m, Mover.of(by)));
        if (found.isEmpty()) {
            return refuse(id, by, "not visible to this person", new Result.Unknown());
        }
        Matter matter = found.get();
        List<RunningClock> clocks = matter.run().clocks();
        if (ordinal < 0 || ordinal >= clocks.size() || !runs(clocks.get(ordinal))) {
            return refuse(id, by, "时限已经结束，不需要催办", new Result.NothingRuns(matter.number()));
        }
        LocalDate today = date.today();
        if (!insert(id, ordinal, today, by.name())) {
            return refuse(id, by, "今天已经催办过", new Result.AlreadyToday(matter.number(), urgedBy(id, ordinal, today)));
        }
        return urge(matter, ordinal, clocks.get(ordinal), today, by);
    }

    private Result urge(Matter matter, int ordinal, RunningClock clock, LocalDate today, Viewer by) {
        Set<String> people = holders.of(matter.run().procedure(), clock.party(), clock.holder(), matter.owner());
        people.forEach(account -> notices.send(notice(matter, ordinal, clock, today, account, by.name())));
        journal.record(new Entry(
                OpenMatter.subject(matter.id()),
                "matter.urge",
                Actor.of(by),
                Map.of("clock", clock.clock(), "due", "" + clock.due(), "told", "" + people.size())));
        return new Result.Urged(matter.number(), people.size());
    }

    private Notice notice(Matter matter, int ordinal, RunningClock clock, LocalDate today, String account, String by) {
        String what = matter.run()
                .procedure()
                .clock(clock.clock())
                .map(Clock::title)
                .map(words -> BothLanguages.of(words.zh(), words.en()))
                .orElse(clock.clock());
        Notice notice = new Notice(
                        "matters.urge:" + matter.id() + ":" + ordinal,
                        account,
                        "matters.notice.urged",
                        List.of(matter.number(), what, "" + clock.due(), by, matter.title()),
                        links.to(matter.run().procedure().id(), matter.number()),
                        today)
                .about(matter.number());
        return matter.confidential() ? notice.keptInside() : notice;
    }

    private static boolean runs(RunningClock clock) {
        return clock.state() == RunningClock.State.RUNNING && !clock.window() && clock.due() != null;
    }

    private boolean insert(MatterId id, int ordinal, LocalDate today, String by) {
        return jdbc.sql("""
                        insert into matter_urging (matter, ordinal, day, at, by_name) values (:matter, :ordinal, :day, :at, :by)
                        on conflict do nothing
                        """)
                        .param("matter", id.value())
                        .param("ordinal", ordinal)
                        .param("day", today)
                        .param("at", date.now())
                        .param("by", by)
                        .update()
                == 1;
    }

    private String urgedBy(MatterId id, int ordinal, LocalDate today) {
        return jdbc.sql(
                        "select by_name from matter_urging where matter = :matter and ordinal = :ordinal and day = :day")
                .param("matter", id.value())
                .param("ordinal", ordinal)
                .param("day", today)
                .query(String.class)
                .single();
    }

    private Result refuse(MatterId id, Viewer by, String why, Result result) {
        journal.refuse(new Entry(OpenMatter.subject(id), "matter.urge", Actor.of(by), Map.of()), why);
        return result;
    }
}
