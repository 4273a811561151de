package org.luoshi.platform.sessions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Headcount;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.luoshi.procedure.vote.Assembled;
import org.luoshi.procedure.vote.Quorum;
import org.springframework.stereotype.Component;

/**
 * The chair's own acts: opens the meeting, takes it to deliberation and to the votes, closes it (宣布开会、交付表决、闭会). Whether
 * enough members are here is counted, never said.
 */
@Component
public class RunMeeting {
    private final SessionDesk desk;
    private final SessionRun run;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final Agendas agendas;
    private final HouseRules rules;
    private final CityDate date;

    RunMeeting(
            SessionDesk desk,
            SessionRun run,
            Assemblies assemblies,
            Attendance attendance,
            Agendas agendas,
            HouseRules rules,
            CityDate date) {
        this.desk = desk;
        this.run = run;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.agendas = agendas;
        this.rules = rules;
        this.date = date;
    }

    /** What the chair does. */
    public enum Step {
        OPEN("open"),
        DELIBERATE("deliberate"),
        BEGIN_VOTES("begin-votes"),
        CLOSE("close");

        private final String event;

        Step(String event) {
            this.event = event;
        }

        /** The event of the meeting's procedure that this is. */
        public String event() {
            return event;
        }

        public String messageKey() {
            return "sessions.run." + name();
        }
    }

    public SessionResult<Meeting> handle(MeetingId meeting, Step step, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.run", "step", step), m -> {
            SessionResult<Meeting> result = run.tell(meeting, step.event, carried(m, step), by, m);
            if (step == Step.CLOSE && result instanceof SessionResult.Done<Meeting>) {
                attendance.everybodyGoes(meeting, date.instant());
            }
            desk.publish(new SessionEvent.AttendanceChanged(meeting));
            return result;
        });
    }

    /**
     * A poll on the agenda passed: its newest version is the one the meeting follows. Called by the votes, in their
     * transaction.
     */
    public void agendaAdopted(MeetingId meeting, UUID poll, int votesFor, Viewer by) {
        Optional<Agenda> newest = agendas.of(meeting);
        if (newest.isEmpty() || newest.get().isAdopted()) {
            return;
        }
        boolean first = agendas.adopted(meeting).isEmpty();
        agendas.adopt(meeting, newest.get().version(), poll);
        if (first && run.knows(meeting, "adopt-agenda")) {
            run.tell(meeting, "adopt-agenda", Map.of("votes-for", number(votesFor)), by, meeting)
                    .orThrow();
        }
        desk.publish(new SessionEvent.AgendaChanged(meeting, newest.get().version()));
    }

    /** The quorum of the day and whether it is met now. */
    public Presence present(Meeting meeting) {
        return presence(meeting, assemblies.now(meeting));
    }

    /** The same in numbers alone, which costs as little for two thousand members as for twenty. */
    public Turnout turnout(Meeting meeting) {
        Headcount heads = assemblies.headcount(meeting);
        return new Turnout(
                heads.people(), heads.among(), rules.of(meeting, date.today()).quorum());
    }

    /** As a page tells it: of a closed meeting, who was there when it closed. */
    public Turnout shown(Meeting meeting) {
        return closed(meeting).orElseGet(() -> turnout(meeting));
    }

    /** The same where it is known who is there now. */
    public Turnout shown(Meeting meeting, Turnout now) {
        return closed(meeting).orElse(now);
    }

    private Optional<Turnout> closed(Meeting meeting) {
        return run.closedAt(meeting.id())
                .map(at -> at.minusSeconds(1).atZone(CityDate.ZONE).toInstant())
                .map(moment -> presence(meeting, assemblies.at(meeting, moment)).turnout());
    }

    private Presence presence(Meeting meeting, Assembly assembly) {
        return new Presence(assembly, rules.of(meeting, assembly.day()).quorum());
    }

    /** Who is here against what the rules ask for. */
    public record Presence(Assembly assembly, Quorum quorum) {
        public Turnout turnout() {
            return new Turnout(assembly.allMembers(), assembly.presentMembers().size(), quorum);
        }

        public boolean met() {
            return turnout().met();
        }

        public int needed() {
            return turnout().needed();
        }
    }

    /** The same in numbers. */
    public record Turnout(int members, int present, Quorum quorum) {
        public boolean met() {
            return members > 0 && quorum.met(new Assembled(members, present));
        }

        public int needed() {
            return quorum.needed(members);
        }
    }

    private Map<String, Value> carried(Meeting meeting, Step step) {
        Map<String, Value> carried = new LinkedHashMap<>();
        if (step == Step.CLOSE) {
            LocalDate today = date.today();
            carried.put("closed-on", new Value.Day(today));
        } else if (step != Step.DELIBERATE) {
            Presence now = present(meeting);
            if (step == Step.OPEN) {
                carried.put("members", number(now.assembly().allMembers()));
            }
            carried.put("present", number(now.assembly().presentMembers().size()));
            carried.put("quorum", new Value.Text(now.met() ? "met" : "not-met"));
        }
        return carried;
    }

    private static Value number(int value) {
        return new Value.Num(BigDecimal.valueOf(value));
    }
}
