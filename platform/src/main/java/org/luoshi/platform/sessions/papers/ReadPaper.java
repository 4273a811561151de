package org.luoshi.platform.sessions.papers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands papers out and keeps that a seat has opened one (阅读回执). Read twice, the first time counts. */
@Service
public class ReadPaper {
    private final SessionPapers papers;
    private final PaperAccess access;
    private final SessionAccess seats;
    private final Meetings meetings;
    private final CityDate date;

    ReadPaper(SessionPapers papers, PaperAccess access, SessionAccess seats, Meetings meetings, CityDate date) {
        this.papers = papers;
        this.access = access;
        this.seats = seats;
        this.meetings = meetings;
        this.date = date;
    }

    /** The paper, if it is there for this viewer. */
    @Transactional
    public Optional<Paper> handle(UUID series, int version, Viewer viewer) {
        Optional<Paper> paper = papers.find(series, version).filter(found -> access.mayRead(found, viewer));
        paper.ifPresent(found -> keep(found, viewer));
        return paper;
    }

    /** The newest version of every paper this viewer may read: the package of the meeting. */
    @Transactional
    public List<Paper> handle(Meeting meeting, Viewer viewer) {
        List<Paper> readable = papers.newest(meeting.id()).stream()
                .filter(paper -> access.mayRead(paper, viewer))
                .toList();
        readable.forEach(paper -> keep(paper, viewer));
        return readable;
    }

    private void keep(Paper paper, Viewer viewer) {
        Seat seat = meetings.find(paper.meeting())
                .map(meeting -> seats.seat(meeting, viewer))
                .orElse(null);
        if (seat != null) {
            papers.read(paper, seat.id(), date.instant());
        }
    }
}
