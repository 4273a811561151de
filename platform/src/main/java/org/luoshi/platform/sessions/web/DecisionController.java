package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.decisions.CarryOutAgain;
import org.luoshi.platform.sessions.decisions.SetMark;
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

/** What a meeting decided: the tab, one item from draft to effect, and the acts that follow a vote. */
@Controller("sessionDecisionController")
class DecisionController {
    private final SessionDoor door;
    private final DecisionPages pages;
    private final CarryOutAgain again;
    private final SetMark mark;
    private final Frames frames;

    DecisionController(SessionDoor door, DecisionPages pages, CarryOutAgain again, SetMark mark, Frames frames) {
        this.door = door;
        this.pages = pages;
        this.again = again;
        this.mark = mark;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/decisions")
    String list(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "decisions.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(meeting, frame));
        return "sessions/decisions";
    }

    @GetMapping("/sessions/{number}/decisions/{item}")
    String one(@PathVariable String number, @PathVariable String item, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "decisions.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                pages.one(meeting, new ItemId(SessionForms.uuid(item)), frame).orElseThrow(SessionDoor::notThere));
        return "sessions/decision";
    }

    @PostMapping("/sessions/{number}/decisions/{item}/again")
    String again(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        ItemId id = new ItemId(SessionForms.uuid(item));
        var result = again.handle(meeting.id(), id, Viewer.of(request));
        return door.back(meeting, result, "decisions.again.said", DecisionPages.below(id), request, redirect);
    }

    @PostMapping("/sessions/{number}/decisions")
    String mark(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String mark,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        var result = this.mark.handle(meeting.id(), mark, Viewer.of(request));
        return door.back(meeting, result, "decisions.mark.said", "/decisions", request, redirect);
    }
}
