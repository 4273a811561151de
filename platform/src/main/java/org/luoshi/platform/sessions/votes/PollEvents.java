package org.luoshi.platform.sessions.votes;

import java.util.UUID;
import org.luoshi.platform.sessions.MeetingId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The door screens listen at; everybody signed in may, since a push never tells a choice. */
@Controller
class PollEvents {
    private final PollFeed feed;

    PollEvents(PollFeed feed) {
        this.feed = feed;
    }

    @GetMapping(path = "/sessions/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable UUID id, @RequestHeader(name = "Last-Event-ID", defaultValue = "") String lastSeen) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(feed.listen(new MeetingId(id), lastSeen));
    }
}
