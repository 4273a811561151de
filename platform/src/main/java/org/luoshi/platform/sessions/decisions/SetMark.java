package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Sets the letters of a body's decisions (设定发文代字); numbers given before keep theirs. May be sent twice. */
@Component
public class SetMark {
    private final SessionDesk desk;
    private final Marks marks;

    SetMark(SessionDesk desk, Marks marks) {
        this.desk = desk;
        this.marks = marks;
    }

    /**
     * Sets them.
     *
     * @param meeting a meeting of the body whose letters they are
     */
    public SessionResult<String> handle(MeetingId meeting, String mark, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.mark", "mark", mark.strip()), m -> {
            if (mark.isBlank()) {
                return SessionResult.refused(new SessionRefusal.Missing("mark"));
            }
            marks.put(m.body(), mark.strip());
            return SessionResult.done(mark.strip());
        });
    }
}
