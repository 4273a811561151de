package org.luoshi.platform.cooperation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.cooperation.BindMeeting;
import org.luoshi.platform.cooperation.BoundMeetings;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting here that keeps our record of a joint meeting: bound by its number, opened by those who may look into it. */
@Controller
public class MeetingBinding {
    private final BindMeeting bind;
    private final BoundMeetings bound;
    private final Meetings meetings;
    private final SessionAccess access;
    private final ListViews views;
    private final Frames frames;

    MeetingBinding(
            BindMeeting bind,
            BoundMeetings bound,
            Meetings meetings,
            SessionAccess access,
            ListViews views,
            Frames frames) {
        this.bind = bind;
        this.bound = bound;
        this.meetings = meetings;
        this.access = access;
        this.views = views;
        this.frames = frames;
    }

    /** The meeting here; title and page are empty for those who may not look into it. */
    public record Bound(String number, String title, String href) {}

    /** Joint meeting to the meeting here, as this reader may see it. */
    Map<String, Bound> of(ListView view) {
        Map<String, Bound> lines = new LinkedHashMap<>();
        bound.of(view.list().id())
                .forEach((joint, id) ->
                        meetings.find(id).ifPresent(meeting -> lines.put(joint, line(meeting, view.frame()))));
        return lines;
    }

    private Bound line(Meeting meeting, Frame frame) {
        return access.maySee(meeting, frame.viewer())
                ? new Bound(meeting.number(), meeting.title(), MatterLinks.under("/sessions", meeting.number()))
                : new Bound(meeting.number(), "", "");
    }

    @PostMapping("/cooperation/lists/{id}/meetings")
    String bind(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        ListView view = views.view(id, frames.frame(request, "cooperation.title"));
        Typed typed = new Typed(sent);
        Optional<BindMeeting.Why> why = bind.handle(
                view.list().id(),
                typed.text("meeting"),
                typed.text("number"),
                view.frame().viewer());
        if (why.filter(BindMeeting.Why.NOT_PERMITTED::equals).isPresent()) {
            throw new AccessDeniedException("cooperation.manage");
        }
        Flash.leave(
                redirect,
                why.map(refused -> refused(refused, view.frame()))
                        .orElseGet(() -> Panel.done(view.frame().t("cooperation.bound.said"))));
        if (why.isPresent()) {
            Kept.leave(redirect, "bind", typed);
        }
        return "redirect:" + view.path() + "/coordination";
    }

    private static Panel refused(BindMeeting.Why why, Frame frame) {
        String key = "cooperation.bind." + why;
        return Panel.refused(frame.t(key), "", frame.t(key + ".remedy"));
    }
}
