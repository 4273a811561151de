package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.congress.BeginPreparation;
import org.luoshi.platform.sessions.congress.LinkDraft;
import org.luoshi.platform.sessions.congress.Preparation;
import org.luoshi.platform.sessions.congress.Preparations;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The preparation of congress sessions: what each needs, what is missing, and the acts open to the viewer. */
@Controller
class CongressController {
    private final Preparations preparations;
    private final BeginPreparation begin;
    private final LinkDraft link;
    private final Matters matters;
    private final MoveForm form;
    private final CongressPages pages;
    private final Frames frames;

    CongressController(
            Preparations preparations,
            BeginPreparation begin,
            LinkDraft link,
            Matters matters,
            MoveForm form,
            CongressPages pages,
            Frames frames) {
        this.preparations = preparations;
        this.begin = begin;
        this.link = link;
        this.matters = matters;
        this.form = form;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/sessions/congress")
    String list(HttpServletRequest request, Model model) {
        Frame frame = sitting(frames.frame(request, "congress.title"));
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(frame));
        return "sessions/congress-list";
    }

    @GetMapping("/sessions/congress/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        return page(preparation(number), MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping("/sessions/congress")
    String begin(
            @RequestParam(defaultValue = "0") int term,
            @RequestParam(defaultValue = "0") int session,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "congress.title");
        SessionResult<Preparation> result = begin.handle(term, session, frame.viewer());
        Flash.leave(redirect, SessionForms.said(result, frame, "congress.begun"));
        return "redirect:" + result.fold(preparation -> pages.href(preparation.matter()), _ -> CongressPages.PATH);
    }

    @PostMapping("/sessions/congress/{number}/drafts")
    String link(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String draft,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Preparation preparation = preparation(number);
        Frame frame = frames.frame(request, "congress.title");
        String[] parts = item.split("/", 2);
        if (parts.length < 2) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var result = link.handle(
                new MeetingId(SessionForms.uuid(parts[0])),
                new ItemId(SessionForms.uuid(parts[1])),
                preparation.matter(),
                draft,
                frame.viewer());
        Flash.leave(redirect, SessionForms.said(result, frame, "congress.linked"));
        return "redirect:" + pages.href(preparation.matter());
    }

    @PostMapping("/sessions/congress/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Preparation preparation = preparation(number);
        return form.answer(
                matter(preparation),
                event,
                typed,
                request,
                response,
                _ -> pages.href(preparation.matter()),
                attempt -> page(preparation, attempt, request, model));
    }

    private String page(Preparation preparation, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Matter matter = matter(preparation);
        Frame frame = sitting(frames.frame(request, "congress.show.title", matter.title()));
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(matter, attempt, frame));
        return "sessions/congress";
    }

    private Preparation preparation(String number) {
        return matters.byNumber(number)
                .flatMap(matter -> preparations.of(matter.id()))
                .orElseThrow(SessionDoor::notThere);
    }

    private Matter matter(Preparation preparation) {
        return matters.find(preparation.matter()).orElseThrow(SessionDoor::notThere);
    }

    private static Frame sitting(Frame frame) {
        if (!frame.may(SessionNav.SIT)) {
            throw new AccessDeniedException(SessionNav.SIT);
        }
        return frame;
    }
}
