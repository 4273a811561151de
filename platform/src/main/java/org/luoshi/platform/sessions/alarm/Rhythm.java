package org.luoshi.platform.sessions.alarm;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.procedure.vote.Limit;
import org.springframework.stereotype.Component;

/** Finds for every body by when it meets again (会议周期). */
// law: 地方组织法 (2022) art. 51 — a standing committee meets at least every two months
@Component
public class Rhythm {
    private static final String RULE = "session-every";

    private final Meetings meetings;
    private final SessionRun run;
    private final HouseRules rules;

    Rhythm(Meetings meetings, SessionRun run, HouseRules rules) {
        this.meetings = meetings;
        this.run = run;
        this.rules = rules;
    }

    /** Every body that owes a session, the earliest date first; a body that sits now owes none. */
    public List<NextDue> on(LocalDate today) {
        Map<OrganisationId, List<Meeting>> bodies = new LinkedHashMap<>();
        meetings.all().stream()
                .filter(meeting -> meeting.ordinal() > 0)
                .forEach(meeting -> bodies.computeIfAbsent(meeting.body(), _ -> new java.util.ArrayList<>())
                        .add(meeting));
        return bodies.values().stream()
                .flatMap(of -> due(of, today).stream())
                .sorted(java.util.Comparator.comparing(NextDue::dueBy))
                .toList();
    }

    /** The day a body's last counted session closed; empty when none did. */
    public Optional<LocalDate> lastClosed(OrganisationId body) {
        return meetings.all().stream()
                .filter(meeting -> meeting.body().equals(body) && meeting.ordinal() > 0)
                .flatMap(meeting -> run.closedOn(meeting.id()).stream())
                .max(LocalDate::compareTo);
    }

    private Optional<NextDue> due(List<Meeting> meetings, LocalDate today) {
        Meeting last = null;
        LocalDate closed = null;
        for (Meeting meeting : meetings) {
            LocalDate day = run.closedOn(meeting.id()).orElse(null);
            if (day != null && !day.isAfter(today) && (closed == null || day.isAfter(closed))) {
                last = meeting;
                closed = day;
            }
        }
        if (last == null || closed == null || meetings.stream().anyMatch(this::sits)) {
            return Optional.empty();
        }
        Optional<Limit> rule = rules.of(last, today).limit(RULE);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new NextDue(last, closed, NextDue.dueBy(closed, rule.get()), rule.get(), planned(meetings, closed)));
    }

    private boolean sits(Meeting meeting) {
        return run.isSitting(meeting.id());
    }

    private @org.jspecify.annotations.Nullable Meeting planned(List<Meeting> meetings, LocalDate closed) {
        return meetings.stream()
                .filter(meeting ->
                        meeting.opensOn() != null && meeting.opensOn().isAfter(closed))
                .filter(meeting -> !run.isCalledOff(meeting.id()))
                .min(java.util.Comparator.comparing(Meeting::opensOn))
                .orElse(null);
    }
}
