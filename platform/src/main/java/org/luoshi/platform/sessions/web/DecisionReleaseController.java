package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.released.ReleaseDecision;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision made public, or taken back. */
@Controller
class DecisionReleaseController {
    private final SessionDoor door;
    private final ReleaseDecision release;

    DecisionReleaseController(SessionDoor door, ReleaseDecision release) {
        this.door = door;
        this.release = release;
    }

    @PostMapping("/sessions/{number}/decisions/{item}/release")
    String release(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam(defaultValue = "false") boolean withdraw,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        ItemId id = new ItemId(SessionForms.uuid(item));
        Viewer by = Viewer.of(request);
        SessionResult<Decision> result =
                withdraw ? release.withdraw(meeting.id(), id, reason, by) : release.release(meeting.id(), id, by);
        String said = withdraw ? "decisions.release.withdrawn" : "decisions.release.done";
        return door.back(meeting, result, said, DecisionPages.below(id), request, redirect);
    }
}
