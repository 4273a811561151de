package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.site.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Meetings for programs (会议接口), for those who may look into them: agenda, attendance, votes, decisions, and the whole as
 * Popolo data. Ballots are cast by people alone.
 */
@ApiDoor
class SessionApi {
    private final Meetings meetings;
    private final SessionAccess access;
    private final SessionRecords records;
    private final Agendas agendas;
    private final Polls polls;
    private final PollViews views;
    private final Decisions decisions;
    private final Organisations organisations;

    SessionApi(
            Meetings meetings,
            SessionAccess access,
            SessionRecords records,
            Agendas agendas,
            Polls polls,
            PollViews views,
            Decisions decisions,
            Organisations organisations) {
        this.meetings = meetings;
        this.access = access;
        this.records = records;
        this.agendas = agendas;
        this.polls = polls;
        this.views = views;
        this.decisions = decisions;
        this.organisations = organisations;
    }

    @GetMapping("/sessions")
    ApiList<SessionJson.Line> list(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        List<Meeting> visible = meetings.all().stream()
                .filter(meeting -> access.maySee(meeting, viewer))
                .toList();
        return ApiList.within(visible, cursor, limit, Meeting::number, records::line);
    }

    @GetMapping("/sessions/{number}")
    SessionJson.Whole show(@PathVariable String number, HttpServletRequest request) {
        return records.whole(visible(number, request));
    }

    @GetMapping("/sessions/{number}/agendas")
    List<SessionJson.AgendaVersion> agendas(@PathVariable String number, HttpServletRequest request) {
        return agendas.versions(visible(number, request).id()).stream()
                .map(SessionJson.AgendaVersion::of)
                .toList();
    }

    @GetMapping("/sessions/{number}/attendance")
    List<SessionJson.Attendee> attendance(@PathVariable String number, HttpServletRequest request) {
        return records.attendance(visible(number, request));
    }

    @GetMapping("/sessions/{number}/votes")
    List<SessionJson.Vote> votes(@PathVariable String number, HttpServletRequest request) {
        return polls.of(visible(number, request).id()).stream()
                .map(poll -> SessionJson.Vote.of(poll, roll(poll)))
                .toList();
    }

    @GetMapping("/sessions/{number}/decisions")
    List<SessionJson.Passed> decisions(@PathVariable String number, HttpServletRequest request) {
        return decisions.of(visible(number, request).id()).stream()
                .map(SessionJson.Passed::of)
                .toList();
    }

    @GetMapping("/sessions/{number}/popolo")
    Map<String, @Nullable Object> popolo(@PathVariable String number, HttpServletRequest request) {
        Meeting meeting = visible(number, request);
        Agenda agenda =
                agendas.adopted(meeting.id()).or(() -> agendas.of(meeting.id())).orElse(null);
        List<PopoloJson.Vote> closed = polls.of(meeting.id()).stream()
                .filter(ClosedVote.class::isInstance)
                .map(ClosedVote.class::cast)
                .map(vote -> new PopoloJson.Vote(vote, roll(vote)))
                .toList();
        return PopoloJson.event(
                meeting, organisations.require(meeting.body()).name(), agenda, closed, decisions.of(meeting.id()));
    }

    /** Names of an open vote that is closed; of a secret one there are none to give. */
    private List<PollViews.RollEntry> roll(Poll poll) {
        boolean named = poll instanceof ClosedVote
                && !poll.terms().method().secret()
                && poll.terms().method().byDevice();
        return named ? views.roll(poll.id()) : List.of();
    }

    private Meeting visible(String number, HttpServletRequest request) {
        return meetings.byNumber(number)
                .filter(meeting -> access.maySee(meeting, Viewer.of(request)))
                .orElseThrow(() -> ApiValues.unknown("session", number));
    }
}
