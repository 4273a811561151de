package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of meetings, and one meeting with the acts open to the viewer. */
@Controller
class SessionController {
    private final SessionDoor door;
    private final Matters matters;
    private final SessionPages pages;
    private final RunMeeting house;
    private final MoveItem moveItem;
    private final MoveForm form;
    private final Frames frames;

    SessionController(
            SessionDoor door,
            Matters matters,
            SessionPages pages,
            RunMeeting house,
            MoveItem moveItem,
            MoveForm form,
            Frames frames) {
        this.door = door;
        this.matters = matters;
        this.pages = pages;
        this.house = house;
        this.moveItem = moveItem;
        this.form = form;
        this.frames = frames;
    }

    @GetMapping("/sessions")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "sessions.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(frame));
        return "sessions/list";
    }

    @GetMapping("/sessions/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        return page(door.visible(number, request), MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping("/sessions/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Meeting meeting = door.known(number);
        return form.answer(
                matter(meeting),
                event,
                typed,
                request,
                response,
                _ -> SessionPages.href(meeting),
                attempt -> page(door.visible(number, request), attempt, request, model));
    }

    @PostMapping("/sessions/{number}/run")
    String run(
            @PathVariable String number,
            @RequestParam String step,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = house.handle(meeting.id(), SessionForms.read(RunMeeting.Step.class, step), Viewer.of(request));
        return door.back(meeting, result, "sessions.run.said." + step, "", request, redirect);
    }

    @PostMapping("/sessions/{number}/items/{item}")
    String item(
            @PathVariable String number,
            @PathVariable String item,
            @RequestParam String step,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = moveItem.handle(
                meeting.id(),
                new ItemId(SessionForms.uuid(item)),
                SessionForms.read(MoveItem.Step.class, step),
                Viewer.of(request));
        return door.back(meeting, result, "sessions.item.moved", "", request, redirect);
    }

    private String page(Meeting meeting, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "sessions.show.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(meeting, matter(meeting), attempt, frame));
        return "sessions/show";
    }

    private Matter matter(Meeting meeting) {
        return matters.find(meeting.id().matter()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
