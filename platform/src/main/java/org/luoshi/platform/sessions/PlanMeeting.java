package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Plans a meeting of a body (会议计划). Its matter begins with it; the day comes later, by the chairpersons' meeting. Sent
 * twice with the same identity it plans one.
 */
@Component
public class PlanMeeting {
    private final SessionDesk desk;
    private final Meetings meetings;
    private final Organisations organisations;
    private final Terms terms;
    private final OpenMatter open;
    private final ProcedureLibrary procedures;
    private final SessionRun run;
    private final CityDate date;

    PlanMeeting(
            SessionDesk desk,
            Meetings meetings,
            Organisations organisations,
            Terms terms,
            OpenMatter open,
            ProcedureLibrary procedures,
            SessionRun run,
            CityDate date) {
        this.desk = desk;
        this.meetings = meetings;
        this.organisations = organisations;
        this.terms = terms;
        this.open = open;
        this.procedures = procedures;
        this.run = run;
        this.date = date;
    }

    /**
     * What is planned.
     *
     * @param rules the rules it sits by: {@code standing-committee}
     * @param ordinal its number in the term; 0 for a meeting that is not counted
     * @param title empty to call it by body, term and number
     * @param lastClosedOn the day the last session closed, from which the law's two months run; null when none did
     */
    public record Command(
            MeetingId id,
            OrganisationId body,
            String rules,
            int ordinal,
            String title,
            @Nullable LocalDate lastClosedOn) {}

    public SessionResult<Meeting> handle(Command command, Viewer by) {
        return desk.found(
                by,
                Act.in(
                        command.id(),
                        "session.plan",
                        "title",
                        command.title(),
                        "ordinal",
                        command.ordinal(),
                        Filled.FACT,
                        Filled.of(
                                command.body(),
                                command.rules(),
                                command.ordinal() > 0,
                                command.title(),
                                command.lastClosedOn())),
                () -> {
                    Optional<Meeting> known = meetings.find(command.id());
                    return known.isPresent() ? SessionResult.done(known.get()) : plan(command, by);
                });
    }

    private SessionResult<Meeting> plan(Command command, Viewer by) {
        Optional<Organisation> body = organisations.byId(command.body());
        if (body.isEmpty()) {
            return SessionResult.refused(new SessionRefusal.NotThere("body"));
        }
        int term = terms.on(date.today()).map(Term::number).orElse(0);
        if (command.ordinal() < 0) {
            return SessionResult.refused(new SessionRefusal.Unreadable("ordinal", Integer.toString(command.ordinal())));
        }
        Optional<Meeting> other = meetings.counted(command.body(), term, command.ordinal());
        if (other.isPresent()) {
            return SessionResult.refused(new SessionRefusal.OrdinalTaken(other.get()));
        }
        String title = command.title().isBlank()
                ? SessionTitle.of(body.get(), term, command.ordinal())
                : command.title().strip();
        Matter matter = open.handle(
                new OpenMatter.New(
                        command.id().matter(),
                        "会" + date.today().getYear() + "-",
                        procedure(command.rules()),
                        title,
                        new Source("meeting", command.id().toString(), title),
                        false,
                        null,
                        List.of()),
                Mover.of(by));
        Meeting meeting = new Meeting(
                command.id(),
                matter.number(),
                command.body(),
                command.rules(),
                term,
                command.ordinal(),
                title,
                "",
                null,
                null);
        meetings.insert(meeting);
        return run.tell(meeting.id(), "plan", carried(command, title), by, meeting);
    }

    private static Map<String, Value> carried(Command command, String title) {
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("session", new Value.Text(title));
        if (command.lastClosedOn() != null) {
            carried.put("last-closed-on", new Value.Day(command.lastClosedOn()));
        }
        return carried;
    }

    /** The steps and clocks of a body that has its own procedure; the general ones else. */
    private String procedure(String rules) {
        String own = "sessions/" + rules;
        return procedures.find(own).isPresent() ? own : "sessions/meeting";
    }
}
