package org.luoshi.platform.bodies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.bodies.CloseCongressSession;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessionId;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.OpenTerm;
import org.luoshi.platform.bodies.ScheduleCongressSession;
import org.luoshi.platform.bodies.SetLastPresidiumMeeting;
import org.luoshi.platform.bodies.SetMotionsDeadline;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.TermId;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.bodies.web.FormDesk.Form;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Terms and sessions of the congress: shown to everybody, set by the office. */
@Controller
class SessionForms {
    private static final String PAGE = "/bodies/sessions";

    private final Frames frames;
    private final FormDesk desk;
    private final Terms terms;
    private final CongressSessions sessions;
    private final OpenTerm openTerm;
    private final ScheduleCongressSession schedule;
    private final CloseCongressSession close;
    private final SetMotionsDeadline motions;
    private final SetLastPresidiumMeeting presidium;
    private final CityDate date;

    SessionForms(
            Frames frames,
            FormDesk desk,
            Terms terms,
            CongressSessions sessions,
            OpenTerm openTerm,
            ScheduleCongressSession schedule,
            CloseCongressSession close,
            SetMotionsDeadline motions,
            SetLastPresidiumMeeting presidium,
            CityDate date) {
        this.frames = frames;
        this.desk = desk;
        this.terms = terms;
        this.sessions = sessions;
        this.openTerm = openTerm;
        this.schedule = schedule;
        this.close = close;
        this.motions = motions;
        this.presidium = presidium;
        this.date = date;
    }

    @GetMapping(PAGE)
    String sessions(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "bodies.sessions");
        model.addAttribute("frame", frame);
        model.addAttribute("page", SessionsPage.of(terms.all(), sessions.all(), date.today(), frame));
        return "bodies/sessions";
    }

    @GetMapping(PAGE + "/term")
    String term(HttpServletRequest request, Model model) {
        return desk.show(form("bodies.term.open", "/term", ""), SessionForms::termFields, Map.of(), request, model);
    }

    @PostMapping(PAGE + "/term")
    String term(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                form("bodies.term.open", "/term", ""),
                SessionForms::termFields,
                sent,
                form -> {
                    OpenTerm.Command command =
                            new OpenTerm.Command(TermId.random(), form.number("number"), form.day("opens"));
                    return () -> openTerm.handle(command, viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> termFields(FormFields fields) {
        return List.of(fields.line("number"), fields.day("opens"));
    }

    @GetMapping(PAGE + "/new")
    String plan(HttpServletRequest request, Model model) {
        String term =
                terms.on(date.today()).map(Term::number).map(String::valueOf).orElse("");
        return desk.show(
                form("bodies.session.plan", "/new", ""),
                SessionForms::planFields,
                Map.of("term", term),
                request,
                model);
    }

    @PostMapping(PAGE + "/new")
    String plan(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Form form = form("bodies.session.plan", "/new", "");
        return scheduled(form, CongressSessionId.random(), sent, request, model, redirect);
    }

    @GetMapping(PAGE + "/" + BodiesController.ID + "/move")
    String move(@PathVariable UUID id, HttpServletRequest request, Model model) {
        CongressSession session = session(id);
        Map<String, String> values = Map.of(
                "term", String.valueOf(session.termNumber()),
                "number", String.valueOf(session.number()),
                "opens", session.opens().toString(),
                "closes", session.closes().toString());
        return desk.show(moveForm(session), SessionForms::planFields, values, request, model);
    }

    @PostMapping(PAGE + "/" + BodiesController.ID + "/move")
    String move(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        CongressSession session = session(id);
        return scheduled(moveForm(session), session.id(), sent, request, model, redirect);
    }

    private String scheduled(
            Form form,
            CongressSessionId id,
            Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                form,
                SessionForms::planFields,
                sent,
                reader -> {
                    ScheduleCongressSession.Command command = new ScheduleCongressSession.Command(
                            id,
                            reader.number("term"),
                            reader.number("number"),
                            reader.day("opens"),
                            reader.day("closes"));
                    return () -> schedule.handle(command, viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> planFields(FormFields fields) {
        return List.of(fields.line("term"), fields.line("number"), fields.day("opens"), fields.day("closes"));
    }

    @GetMapping(PAGE + "/" + BodiesController.ID + "/motions")
    String motions(@PathVariable UUID id, HttpServletRequest request, Model model) {
        CongressSession session = session(id);
        LocalDateTime until = session.motionsUntil();
        Map<String, String> values = until == null
                ? Map.of("day", session.opens().toString(), "hour", "18")
                : Map.of("day", until.toLocalDate().toString(), "hour", String.valueOf(until.getHour()));
        return desk.show(motionsForm(session), SessionForms::motionsFields, values, request, model);
    }

    @PostMapping(PAGE + "/" + BodiesController.ID + "/motions")
    String motions(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                motionsForm(session(id)),
                SessionForms::motionsFields,
                sent,
                reader -> {
                    LocalDateTime until = reader.day("day").atTime(reader.hour("hour"), 0);
                    return () -> motions.handle(new CongressSessionId(id), until, viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> motionsFields(FormFields fields) {
        return List.of(fields.day("day"), fields.line("hour"));
    }

    @GetMapping(PAGE + "/" + BodiesController.ID + "/presidium")
    String presidium(@PathVariable UUID id, HttpServletRequest request, Model model) {
        CongressSession session = session(id);
        LocalDateTime last = session.presidiumLast();
        Map<String, String> values = last == null
                ? Map.of("day", session.closes().toString(), "time", "")
                : Map.of(
                        "day",
                        last.toLocalDate().toString(),
                        "time",
                        last.toLocalTime().toString());
        return desk.show(presidiumForm(session), SessionForms::presidiumFields, values, request, model);
    }

    @PostMapping(PAGE + "/" + BodiesController.ID + "/presidium")
    String presidium(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                presidiumForm(session(id)),
                SessionForms::presidiumFields,
                sent,
                reader -> {
                    LocalDateTime at = reader.day("day").atTime(reader.time("time"));
                    return () -> presidium.handle(new CongressSessionId(id), at, viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> presidiumFields(FormFields fields) {
        return List.of(fields.day("day"), fields.line("time"));
    }

    @GetMapping(PAGE + "/" + BodiesController.ID + "/close")
    String close(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Map<String, String> values = Map.of("on", date.today().toString());
        return desk.show(closeForm(session(id)), SessionForms::closeFields, values, request, model);
    }

    @PostMapping(PAGE + "/" + BodiesController.ID + "/close")
    String close(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Viewer viewer = Viewer.of(request);
        return desk.send(
                closeForm(session(id)),
                SessionForms::closeFields,
                sent,
                reader -> {
                    LocalDate on = reader.day("on");
                    return () -> close.handle(new CongressSessionId(id), on, viewer);
                },
                request,
                model,
                redirect);
    }

    private static List<FormPage.Input> closeFields(FormFields fields) {
        return List.of(fields.day("on"));
    }

    private static Form moveForm(CongressSession session) {
        return form("bodies.session.move", "/" + session.id() + "/move", session.code());
    }

    private static Form motionsForm(CongressSession session) {
        return form("bodies.session.motions", "/" + session.id() + "/motions", session.code());
    }

    private static Form presidiumForm(CongressSession session) {
        return form("bodies.session.presidium", "/" + session.id() + "/presidium", session.code());
    }

    private static Form closeForm(CongressSession session) {
        return form("bodies.session.close", "/" + session.id() + "/close", session.code());
    }

    private static Form form(String key, String step, String about) {
        return new Form(key, about, PAGE + step, PAGE, List.<Crumb>of());
    }

    private CongressSession session(UUID id) {
        return sessions.byId(new CongressSessionId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
