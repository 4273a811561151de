package org.luoshi.platform.sessions.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.Attendance;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Presence;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.procedure.definition.Step;
import org.springframework.stereotype.Component;

/** One meeting for programs (会议数据). */
@Component
class SessionRecords {
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final SessionPages pages;
    private final SessionRun run;

    SessionRecords(Agendas agendas, Assemblies assemblies, Attendance attendance, SessionPages pages, SessionRun run) {
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.pages = pages;
        this.run = run;
    }

    SessionJson.Line line(Meeting meeting) {
        Step step = run.step(meeting.id());
        return SessionJson.Line.of(meeting, step.id(), step.title());
    }

    SessionJson.Whole whole(Meeting meeting) {
        return new SessionJson.Whole(
                line(meeting),
                meeting.place(),
                pages.quorum(meeting),
                agendas.of(meeting.id()).map(SessionJson.AgendaVersion::of).orElse(null));
    }

    /** Members first, then those who sit in. */
    List<SessionJson.Attendee> attendance(Meeting meeting) {
        Assembly now = assemblies.now(meeting);
        Map<SeatId, List<SessionJson.Stretch>> stretches = attendance.history(meeting.id()).stream()
                .collect(Collectors.groupingBy(
                        Presence::seat,
                        Collectors.mapping(
                                here -> new SessionJson.Stretch(here.came(), here.went(), here.remote()),
                                Collectors.toList())));
        return Stream.concat(now.members().stream(), now.attendees().stream())
                .map(seat -> SessionJson.Attendee.of(
                        seat, now.isPresent(seat.id()), stretches.getOrDefault(seat.id(), List.of())))
                .toList();
    }
}
