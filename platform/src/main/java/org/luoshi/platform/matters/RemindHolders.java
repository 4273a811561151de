package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.matters.DueClocks.DueClock;
import org.luoshi.platform.notices.HouseHours;
import org.luoshi.platform.notices.Notices;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.remind.ReminderRule;
import org.luoshi.procedure.remind.Reminding;
import org.luoshi.procedure.remind.Reminding.Spoken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds whoever holds a clock before, on and after its due date, and tells those above when nothing happens (时限提醒), by
 * the rules of {@code procedures/reminders.yaml}. Overdue changes no step; it makes itself heard.
 *
 * <p>May run any number of times and on several servers: each handful of clocks is told and put off in one transaction, and
 * a rule reaches a person once for each matter and day, whatever dies in between. Never at night, never on a day off.
 */
@Service
public class RemindHolders {
    private static final int HANDFUL = 200;

    private final DueClocks clocks;
    private final ReminderRules rules;
    private final ProcedureLibrary procedures;
    private final Addressees accounts;
    private final ClockHolders holders;
    private final ReminderNotices wording;
    private final Notices notices;
    private final HouseHours hours;
    private final WorkCalendars calendars;
    private final CityDate date;
    private final TransactionTemplate transaction;

    RemindHolders(
            DueClocks clocks,
            ReminderRules rules,
            ProcedureLibrary procedures,
            Addressees accounts,
            ClockHolders holders,
            ReminderNotices wording,
            Notices notices,
            HouseHours hours,
            WorkCalendars calendars,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.rules = rules;
        this.procedures = procedures;
        this.accounts = accounts;
        this.holders = holders;
        this.wording = wording;
        this.notices = notices;
        this.hours = hours;
        this.calendars = calendars;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what today has to say and returns how many notices are new; nothing at night or on a day off. */
    public int handle() {
        if (!hours.byDay() || !hours.onAWorkingDay()) {
            return 0;
        }
        LocalDate today = date.today();
        WorkCalendar calendar = calendars.current();
        transaction.execute(status -> clocks.countedBy(rules.fingerprint(calendar)));
        int told = 0;
        for (Handful handful = next(today, calendar); handful.clocks() > 0; handful = next(today, calendar)) {
            told += handful.told();
        }
        return told;
    }

    private record Handful(int clocks, int told) {}

    private Handful next(LocalDate today, WorkCalendar calendar) {
        return transaction.execute(status -> {
            People people = new People();
            List<DueClock> taken = clocks.take(today, HANDFUL);
            int told = notices.sendAll(taken.stream()
                    .flatMap(clock -> reminding(clock, calendar).on(today).stream()
                            .flatMap(spoken -> people.told(clock, spoken)
                                    .map(account -> wording.notice(clock, spoken, account, today))))
                    .toList());
            clocks.later(taken.stream()
                    .map(clock -> new DueClocks.Next(
                            clock, reminding(clock, calendar).next(today).orElse(null)))
                    .toList());
            return new Handful(taken.size(), told);
        });
    }

    private Reminding reminding(DueClock clock, WorkCalendar calendar) {
        return new Reminding(rules.of(clock.procedure(), clock.profile()), clock.due(), calendar);
    }

    /** The accounts behind what a rule names; many clocks of a handful wait for the same people. */
    private final class People {
        private record Holders(
                String procedure,
                String profile,
                @Nullable String party,
                String holder,
                @Nullable String owner) {}

        private final Map<Holders, Set<String>> held = new HashMap<>();
        private final Map<String, Set<String>> inRole = new HashMap<>();

        Stream<String> told(DueClock clock, Spoken spoken) {
            if (!spoken.to().equals(ReminderRule.HOLDER)) {
                return maySee(clock, spoken.to())
                        ? inRole.computeIfAbsent(spoken.to(), role -> accounts.inRole(role, null)).stream()
                        : Stream.empty();
            }
            var asked = new Holders(clock.procedure(), clock.profile(), clock.party(), clock.holder(), clock.owner());
            return held
                    .computeIfAbsent(
                            asked,
                            _ -> holders.of(
                                    procedures.in(clock.procedure(), clock.profile()),
                                    clock.party(),
                                    clock.holder(),
                                    clock.owner()))
                    .stream();
        }

        /** A reminder shows the title: of what is confidential or private only those hear who run the procedure. */
        private boolean maySee(DueClock clock, String role) {
            var procedure = procedures.in(clock.procedure(), clock.profile());
            boolean open = !clock.confidential() && !MatterAccess.isPrivate(procedure);
            return open || MatterAccess.runsIt(procedure).contains(role);
        }
    }
}
