package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.notices.BothLanguages;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.procedure.clock.WorkCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds whoever holds a clock: three working days before it is due, on the day, and the day it is overdue, when the
 * office is told too. Overdue changes no step; it makes itself heard.
 *
 * <p>May run any number of times a day and on several servers: one notice for each rule, person and day.
 */
@Component
class DueReminders {
    private static final int DAYS_BEFORE = 3;

    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final Addressees accounts;
    private final ClockHolders holders;
    private final Notices notices;
    private final MatterLinks links;
    private final WorkCalendars calendars;
    private final CityDate date;

    DueReminders(
            JdbcClient jdbc,
            ProcedureLibrary procedures,
            Addressees accounts,
            ClockHolders holders,
            Notices notices,
            MatterLinks links,
            WorkCalendars calendars,
            CityDate date) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.accounts = accounts;
        this.holders = holders;
        this.notices = notices;
        this.links = links;
        this.calendars = calendars;
        this.date = date;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30M")
    void run() {
        remind(date.today());
    }

    /** Sends the reminders of one day; nothing on a day the office does not work. */
    void remind(LocalDate today) {
        WorkCalendar calendar = calendars.current();
        if (calendar.isWorkingDay(today)) {
            open(ahead(today, calendar)).forEach(clock -> remind(clock, today));
        }
    }

    private record Open(
            UUID matter,
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

    private void remind(Open clock, LocalDate today) {
        String moment = clock.due().isBefore(today) ? "overdue" : clock.due().equals(today) ? "today" : "soon";
        Set<String> people = new LinkedHashSet<>(holders.of(
                procedures.in(clock.procedure(), clock.profile()), clock.party(), clock.holder(), clock.owner()));
        if (moment.equals("overdue")) {
            people.addAll(accounts.inRole("office", null));
        }
        String title = procedures
                .in(clock.procedure(), clock.profile())
                .clock(clock.clock())
                .map(c -> BothLanguages.of(c.title().zh(), c.title().en()))
                .orElse(clock.clock());
        for (String account : people) {
            Notice notice = new Notice(
                            "matters.due-" + moment + ":" + clock.matter() + ":" + clock.clock() + ":" + clock.due(),
                            account,
                            "matters.notice.due-" + moment,
                            List.of(clock.number(), title, clock.due().toString(), clock.title()),
                            links.to(clock.procedure(), clock.number()),
                            firstDay(moment, clock.due(), today))
                    .about(clock.number());
            notices.send(clock.confidential() ? notice.keptInside() : notice);
        }
    }

    /** Each moment is told once: the day in the notice is that of the due date, not of every day that follows. */
    private static LocalDate firstDay(String moment, LocalDate due, LocalDate today) {
        return moment.equals("today") ? today : due;
    }

    private static LocalDate ahead(LocalDate today, WorkCalendar calendar) {
        LocalDate day = today;
        for (int i = 0; i < DAYS_BEFORE; i++) {
            day = calendar.nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    private List<Open> open(LocalDate until) {
        return jdbc.sql("""
                select m.id, m.number, m.title, m.procedure, m.profile, m.confidential,
                    (select person from matter_person p where p.matter = m.id and p.relation = 'owner' limit 1) as owner,
                    c.clock, c.party, c.holder, c.due
                from matter_clock c join matter m on m.id = c.matter
                where c.state = 'RUNNING' and c.obliges and c.due <= :until order by c.due, m.number
                """)
                .param("until", until)
                .query((row, n) -> new Open(
                        row.getObject("id", UUID.class),
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
}
