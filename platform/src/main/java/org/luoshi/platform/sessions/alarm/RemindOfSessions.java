package org.luoshi.platform.sessions.alarm;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.notices.HouseHours;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.site.CityInTheMaking;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells chairpersons and office that a session is owed: two weeks before the last day while none is dated in time, and once
 * it is past. May run any number of times: each is told once for each last day; never at night or on a day off.
 */
@Component
public class RemindOfSessions {
    private static final int DAYS_BEFORE = 14;
    private static final List<String> ROLES = List.of("chairperson", "committee-office", "office");

    private final Rhythm rhythm;
    private final Organisations organisations;
    private final Accounts accounts;
    private final Notices notices;
    private final HouseHours hours;
    private final CityDate date;
    private final CityInTheMaking making;

    RemindOfSessions(
            Rhythm rhythm,
            Organisations organisations,
            Accounts accounts,
            Notices notices,
            HouseHours hours,
            CityDate date,
            CityInTheMaking making) {
        this.rhythm = rhythm;
        this.organisations = organisations;
        this.accounts = accounts;
        this.notices = notices;
        this.hours = hours;
        this.date = date;
        this.making = making;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT6H")
    void run() {
        if (!making.underWay() && hours.byDay() && hours.onAWorkingDay()) {
            remind();
        }
    }

    /** Sends what is due today. */
    void remind() {
        LocalDate today = date.today();
        for (NextDue due : rhythm.on(today)) {
            if (due.isOverdue(today)) {
                tell(due, "overdue");
            } else if (!due.isPlannedInTime() && !today.isBefore(due.dueBy().minusDays(DAYS_BEFORE))) {
                tell(due, "soon");
            }
        }
    }

    private void tell(NextDue due, String moment) {
        String body = organisations.require(due.last().body()).name();
        for (String account : people()) {
            notices.send(new Notice(
                            "sessions.due-" + moment + ":" + due.last().body() + ":" + due.dueBy(),
                            account,
                            "sessions.notice.due-" + moment,
                            List.of(body, due.dueBy().toString(), due.closedOn().toString()),
                            "/sessions",
                            due.dueBy())
                    .onWorkingDays());
        }
    }

    private Set<String> people() {
        Set<String> ids = new LinkedHashSet<>();
        ROLES.forEach(role -> accounts.accountsWithRole(role, null).stream()
                .map(Account::id)
                .map(Object::toString)
                .forEach(ids::add));
        return ids;
    }
}
