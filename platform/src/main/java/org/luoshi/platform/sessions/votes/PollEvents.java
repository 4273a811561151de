package org.luoshi.platform.sessions.votes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** The door screens listen at: for whoever may look into the meeting; a push never tells a choice. */
@Controller
class PollEvents {
    private final PollFeed feed;
    private final Meetings meetings;
    private final SessionAccess access;

    PollEvents(PollFeed feed, Meetings meetings, SessionAccess access) {
        this.feed = feed;
        this.meetings = meetings;
        this.access = access;
    }

    @GetMapping(path = "/sessions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastSeen,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Meeting meeting = meetings.find(new MeetingId(id))
                .filter(found -> access.maySee(found, Viewer.of(request)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        feed.listen(meeting.id(), lastSeen, response.getOutputStream());
    }
}
