package org.luoshi.platform.sessions.web;

import java.util.List;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.floor.Floor;
import org.luoshi.platform.sessions.papers.SessionPapers;
import org.luoshi.platform.sessions.votes.LiveVote;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollFigures;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.platform.sessions.votes.Polls;
import org.springframework.stereotype.Component;

/** Looks into the hall, once for all who ask at the same time. */
@Component
class Halls {
    private final Gathered<MeetingId, Hall> gathered = new Gathered<>();
    private final Polls polls;
    private final PollViews views;
    private final Agendas agendas;
    private final RunMeeting house;
    private final SessionPapers papers;
    private final Floor floor;

    Halls(Polls polls, PollViews views, Agendas agendas, RunMeeting house, SessionPapers papers, Floor floor) {
        this.polls = polls;
        this.views = views;
        this.agendas = agendas;
        this.house = house;
        this.papers = papers;
        this.floor = floor;
    }

    Hall of(Meeting meeting) {
        return gathered.get(meeting.id(), () -> look(meeting));
    }

    private Hall look(Meeting meeting) {
        RunMeeting.Turnout now = house.turnout(meeting);
        PollFigures figures = views.now(meeting, now);
        List<Poll> all = polls.of(meeting.id());
        return new Hall(
                figures,
                house.shown(meeting, now),
                all,
                all.stream()
                        .filter(LiveVote.class::isInstance)
                        .mapToInt(live -> views.byVideo(live.id()))
                        .sum(),
                agendas.of(meeting.id()).orElse(null),
                papers.newest(meeting.id()),
                floor.of(meeting.id()));
    }
}
