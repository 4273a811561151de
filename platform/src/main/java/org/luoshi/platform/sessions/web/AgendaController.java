package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.DraftAgenda;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda of a meeting in its versions, and the form that makes the next one. */
@Controller
class AgendaController {
    private final SessionDoor door;
    private final Agendas agendas;
    private final SessionPages pages;
    private final DraftAgenda draft;
    private final Frames frames;

    AgendaController(SessionDoor door, Agendas agendas, SessionPages pages, DraftAgenda draft, Frames frames) {
        this.door = door;
        this.agendas = agendas;
        this.pages = pages;
        this.draft = draft;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/agenda")
    String versions(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "sessions.agenda.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.versions(meeting, frame));
        return "sessions/agenda";
    }

    @GetMapping("/sessions/{number}/agenda/edit")
    String edit(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        if (!Viewer.of(request).may(SessionDesk.MANAGE)) {
            throw new AccessDeniedException(SessionDesk.MANAGE);
        }
        return form(meeting, AgendaForm.of(agendas.of(meeting.id()).orElse(null)), null, request, model);
    }

    @PostMapping("/sessions/{number}/agenda")
    String write(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Meeting meeting = door.known(number);
        AgendaForm typed = AgendaForm.read(sent);
        var result = draft.handle(
                new DraftAgenda.Command(meeting.id(), typed.lines(), typed.reason(), typed.upon()), Viewer.of(request));
        if (result instanceof SessionResult.Refused<?>(SessionRefusal refusal)) {
            if (refusal instanceof SessionRefusal.NotPermitted) {
                throw new AccessDeniedException(SessionDesk.MANAGE);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Frame frame = frames.frame(request, "sessions.agenda.edit");
            return form(meeting, typed, SessionForms.said(refusal, frame), request, model);
        }
        Flash.leave(redirect, Panel.done(frames.frame(request, "sessions.title").t("sessions.agenda.written")));
        return "redirect:" + SessionPages.href(meeting) + "/agenda";
    }

    private String form(
            Meeting meeting, AgendaForm form, @Nullable Panel refused, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "sessions.agenda.edit");
        model.addAttribute("frame", frame);
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("first", agendas.of(meeting.id()).isEmpty());
        model.addAttribute("refused", refused);
        model.addAttribute("href", SessionPages.href(meeting));
        return "sessions/agenda-edit";
    }
}
