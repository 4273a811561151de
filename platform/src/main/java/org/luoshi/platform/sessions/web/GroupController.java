package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.ReleaseOpinions;
import org.luoshi.platform.sessions.groups.FormGroup;
import org.luoshi.platform.sessions.groups.Group;
import org.luoshi.platform.sessions.groups.KeepTime;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups: formed by the office, kept by their convenors and recorders. */
@Controller
class GroupController {
    private static final String PAGE = "/groups";

    private final SessionDoor door;
    private final GroupPages pages;
    private final FormGroup form;
    private final KeepTime time;
    private final ReleaseOpinions release;
    private final Frames frames;

    GroupController(
            SessionDoor door, GroupPages pages, FormGroup form, KeepTime time, ReleaseOpinions release, Frames frames) {
        this.door = door;
        this.pages = pages;
        this.form = form;
        this.time = time;
        this.release = release;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/groups")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "groups.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(meeting, frame));
        return "sessions/groups";
    }

    @PostMapping("/sessions/{number}/groups")
    String form(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "GROUP") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String convenor,
            @RequestParam(defaultValue = "") String recorder,
            @RequestParam(defaultValue = "") List<String> member,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        if (convenor.isEmpty() || recorder.isEmpty()) {
            SessionResult<Group> missing =
                    SessionResult.refused(new SessionRefusal.Missing(convenor.isEmpty() ? "convenor" : "recorder"));
            return door.back(meeting, missing, "groups.said.formed", PAGE, request, redirect);
        }
        var command = new FormGroup.Command(
                group.isEmpty() ? UUID.randomUUID() : SessionForms.uuid(group),
                meeting.id(),
                SessionForms.read(Group.Kind.class, kind),
                name,
                room,
                seat(convenor),
                seat(recorder),
                member.stream()
                        .filter(id -> !id.isEmpty())
                        .map(GroupController::seat)
                        .collect(Collectors.toSet()));
        var result = form.handle(command, Viewer.of(request));
        return door.back(meeting, result, "groups.said.formed", PAGE, request, redirect);
    }

    @PostMapping("/sessions/{number}/groups/{group}/time")
    String time(
            @PathVariable String number,
            @PathVariable String group,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "0") int minutes,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        UUID id = SessionForms.uuid(group);
        Viewer by = Viewer.of(request);
        SessionResult<?> result = item.isEmpty()
                ? time.end(meeting.id(), id, by)
                : time.begin(meeting.id(), id, new ItemId(SessionForms.uuid(item)), minutes, by);
        return door.back(
                meeting, result, item.isEmpty() ? "groups.said.ended" : "groups.said.begun", PAGE, request, redirect);
    }

    @PostMapping("/sessions/{number}/groups/{group}/release")
    String release(
            @PathVariable String number,
            @PathVariable String group,
            @RequestParam String item,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = release.handle(
                meeting.id(), SessionForms.uuid(group), new ItemId(SessionForms.uuid(item)), Viewer.of(request));
        return door.back(meeting, result, "groups.said.released", PAGE, request, redirect);
    }

    private static SeatId seat(String id) {
        return new SeatId(SessionForms.uuid(id));
    }
}
