package org.luoshi.platform.sessions.papers;

import java.util.UUID;
import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Who may read which paper: those who prepare the meeting all, a seat what is for it. The file follows its paper. */
@Component
public class PaperAccess implements FileAccess {
    private static final String KIND = "meeting-paper";

    private final SessionPapers papers;
    private final Meetings meetings;
    private final SessionAccess access;

    PaperAccess(SessionPapers papers, Meetings meetings, SessionAccess access) {
        this.papers = papers;
        this.meetings = meetings;
        this.access = access;
    }

    static Subject subject(UUID series) {
        return new Subject(KIND, series.toString());
    }

    /** Whether this viewer may read the paper. */
    public boolean mayRead(Paper paper, Viewer viewer) {
        if (viewer.may(SessionDesk.MANAGE)) {
            return true;
        }
        Seat seat = meetings.find(paper.meeting())
                .map(meeting -> access.seat(meeting, viewer))
                .orElse(null);
        return seat != null && mayRead(paper, seat);
    }

    /** The same for whoever sits there. */
    public boolean mayRead(Paper paper, Seat seat) {
        return paper.audience().includes(seat.capacity());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return papers.newest(UUID.fromString(subject))
                .filter(paper -> mayRead(paper, viewer))
                .isPresent();
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return viewer.may(SessionDesk.MANAGE);
    }
}
