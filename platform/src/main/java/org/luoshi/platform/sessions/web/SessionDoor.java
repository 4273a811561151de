package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The door of every page of a meeting: whoever may not look into it is not told that it is there. An act of theirs is
 * refused by its use case first, which leaves a line.
 */
@Component
class SessionDoor {
    private final Meetings meetings;
    private final SessionAccess access;
    private final Frames frames;

    SessionDoor(Meetings meetings, SessionAccess access, Frames frames) {
        this.meetings = meetings;
        this.access = access;
        this.frames = frames;
    }

    Meeting known(String number) {
        return meetings.byNumber(number)
                .filter(meeting -> !meeting.isConference())
                .orElseThrow(SessionDoor::notThere);
    }

    Meeting visible(String number, HttpServletRequest request) {
        return meetings.byNumber(number)
                .filter(meeting -> !meeting.isConference())
                .filter(meeting -> access.maySee(meeting, Viewer.of(request)))
                .orElseThrow(SessionDoor::notThere);
    }

    /** Back to a page of the meeting, with what was said to the act. */
    String back(
            Meeting meeting,
            SessionResult<?> result,
            String doneKey,
            String page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.bare(request, "sessions.title");
        return back(meeting, SessionForms.said(result, frame, doneKey), page, request, redirect);
    }

    String back(Meeting meeting, Panel said, String page, HttpServletRequest request, RedirectAttributes redirect) {
        if (!access.maySee(meeting, Viewer.of(request))) {
            throw notThere();
        }
        return to(meeting, said, page, redirect);
    }

    /** The same where it is known that they may look into it. */
    static String to(Meeting meeting, Panel said, String page, RedirectAttributes redirect) {
        Flash.leave(redirect, said);
        return "redirect:" + SessionPages.href(meeting) + page;
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
