package org.luoshi.platform.sessions.conferences;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.PlanMeeting;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Records a conference that was held (登记会议). A record that contradicts itself, the register or another record is taken only
 * with the reason why it stands as printed. Sent twice with the same identity it is recorded once.
 */
@Component
public class RecordConference {
    private final SessionDesk desk;
    private final PlanMeeting plan;
    private final SessionRun run;
    private final Meetings meetings;
    private final Conferences conferences;
    private final Organisations organisations;
    private final Bodies bodies;
    private final People people;
    private final CityDate date;
    private final WorkFields fields = WorkFields.shipped();

    RecordConference(
            SessionDesk desk,
            PlanMeeting plan,
            SessionRun run,
            Meetings meetings,
            Conferences conferences,
            Organisations organisations,
            Bodies bodies,
            People people,
            CityDate date) {
        this.desk = desk;
        this.plan = plan;
        this.run = run;
        this.meetings = meetings;
        this.conferences = conferences;
        this.organisations = organisations;
        this.bodies = bodies;
        this.people = people;
        this.date = date;
    }

    /**
     * What is recorded.
     *
     * @param host whose conference it was
     * @param keptBecause why it stands as printed although something does not fit; empty when nothing is said
     */
    public record Command(
            MeetingId id,
            OrganisationId host,
            String title,
            LocalDate heldOn,
            String place,
            List<String> conveyed,
            List<String> deployed,
            List<Speaker> speakers,
            List<String> exchange,
            String keptBecause) {}

    private static int filled(Command c) {
        int filled = Filled.of(
                c.host(), c.title(), c.heldOn(), c.place(), c.conveyed(), c.deployed(), c.exchange(), c.keptBecause());
        for (Speaker speaker : c.speakers()) {
            filled += Filled.of(speaker.name(), speaker.post(), speaker.role());
        }
        return filled;
    }

    public SessionResult<Conference> handle(Command command, Viewer by) {
        return desk.found(
                by,
                Act.in(
                        command.id(),
                        "conference.record",
                        "title",
                        command.title(),
                        "held-on",
                        command.heldOn(),
                        "kept-because",
                        command.keptBecause().strip(),
                        Filled.FACT,
                        filled(command)),
                () -> {
                    Optional<Conference> known = conferences.find(command.id());
                    return known.map(SessionResult::done).orElseGet(() -> record(command, by));
                });
    }

    /** What does not fit in a record, before or after it is kept. */
    public List<Warning> warnings(Command command) {
        String host = organisations.byId(command.host()).map(Organisation::name).orElse("");
        return new ConferenceCheck(fields, new RegisterOn(command.heldOn(), bodies, people, organisations))
                .warnings(
                        new ConferenceCheck.Told(command.title(), host, command.deployed(), command.speakers()),
                        conferences.beside(command.id(), command.heldOn()));
    }

    /** The same of a record that is kept. */
    public List<Warning> warnings(Conference kept) {
        LocalDate heldOn =
                kept.meeting().opensOn() == null ? date.today() : kept.meeting().opensOn();
        return warnings(new Command(
                kept.meeting().id(),
                kept.meeting().body(),
                kept.meeting().title(),
                heldOn,
                kept.meeting().place(),
                kept.conveyed(),
                kept.deployed(),
                kept.speakers(),
                kept.exchange(),
                kept.keptBecause()));
    }

    private SessionResult<Conference> record(Command command, Viewer by) {
        Optional<SessionRefusal> refusal = refusal(command);
        if (refusal.isPresent()) {
            return SessionResult.refused(refusal.get());
        }
        SessionResult<Meeting> planned = plan.handle(
                new PlanMeeting.Command(command.id(), command.host(), Meeting.CONFERENCE, 0, command.title(), null),
                by);
        return planned.fold(meeting -> held(command, meeting, by), SessionResult::refused);
    }

    private SessionResult<Conference> held(Command command, Meeting planned, Viewer by) {
        Map<String, Value> carried = new LinkedHashMap<>();
        carried.put("session-on", new Value.Day(command.heldOn()));
        if (!command.place().isBlank()) {
            carried.put("place", new Value.Text(command.place().strip()));
        }
        return run.tell(planned.id(), "record", carried, by, planned)
                .fold(_ -> keep(command, by), SessionResult::refused);
    }

    private SessionResult<Conference> keep(Command command, Viewer by) {
        Conference conference = new Conference(
                meetings.find(command.id()).orElseThrow(),
                command.conveyed(),
                command.deployed(),
                command.speakers(),
                command.exchange(),
                command.keptBecause().strip(),
                by.name());
        conferences.insert(conference, date.instant());
        return SessionResult.done(conference);
    }

    private Optional<SessionRefusal> refusal(Command command) {
        if (command.title().isBlank()) {
            return Optional.of(new SessionRefusal.Missing("title"));
        }
        if (command.heldOn().isAfter(date.today())) {
            return Optional.of(
                    new SessionRefusal.InRoom("conferences.refusal.NotYet", List.of(command.heldOn()), null));
        }
        if (command.speakers().stream().anyMatch(speaker -> speaker.name().isEmpty())) {
            return Optional.of(new SessionRefusal.Missing("speakers"));
        }
        long doubts = warnings(command).stream().filter(Warning::asksReason).count();
        return doubts > 0 && command.keptBecause().isBlank()
                ? Optional.of(new SessionRefusal.InRoom("conferences.refusal.Contradicts", List.of(doubts), null))
                : Optional.empty();
    }
}
