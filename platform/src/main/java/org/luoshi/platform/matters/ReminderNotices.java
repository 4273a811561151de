package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.matters.DueClocks.DueClock;
import org.luoshi.platform.notices.BothLanguages;
import org.luoshi.platform.notices.Notice;
import org.luoshi.procedure.remind.Reminding.Spoken;
import org.luoshi.procedure.remind.When;
import org.springframework.stereotype.Component;

/** The words of a reminder (提醒的措辞). */
@Component
class ReminderNotices {
    private final ProcedureLibrary procedures;
    private final MatterLinks links;

    ReminderNotices(ProcedureLibrary procedures, MatterLinks links) {
        this.procedures = procedures;
        this.links = links;
    }

    /** To one account: the rule and the clock are its key, the moment's day its day, so it exists once. */
    Notice notice(DueClock clock, Spoken spoken, String account, LocalDate today) {
        String title = procedures
                .in(clock.procedure(), clock.profile())
                .clock(clock.clock())
                .map(c -> BothLanguages.of(c.title().zh(), c.title().en()))
                .orElse(clock.clock());
        Notice notice = new Notice(
                        "matters.remind." + spoken.rule().id() + ":" + clock.matter() + ":" + clock.ordinal(),
                        account,
                        "matters.notice.due-" + tone(spoken, clock, today),
                        List.of(clock.number(), title, clock.due().toString(), clock.title()),
                        links.to(clock.procedure(), clock.number()),
                        spoken.day())
                .about(clock.number())
                .onWorkingDays();
        return clock.confidential() ? notice.keptInside() : notice;
    }

    private static String tone(Spoken spoken, DueClock clock, LocalDate today) {
        return switch (spoken.rule().when()) {
            case When.Before _ -> clock.due().equals(today) ? "today" : "soon";
            case When.After _ -> spoken.rule().escalates() ? "escalated" : "overdue";
        };
    }
}
