package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.Activities;
import org.luoshi.platform.sessions.decisions.Activity;
import org.luoshi.platform.sessions.decisions.ActivityKind;
import org.luoshi.platform.sessions.decisions.RecordActivity;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of inspections, visits and studies, with the form that enters one. */
@Controller
public class ActivityController {
    private static final List<String> FIGURES =
            List.of("sessions.activities", "sessions.inspections", "sessions.visits", "sessions.studies");

    private final Activities activities;
    private final RecordActivity record;
    private final Figures figures;
    private final CityDate date;
    private final Frames frames;

    ActivityController(Activities activities, RecordActivity record, Figures figures, CityDate date, Frames frames) {
        this.activities = activities;
        this.record = record;
        this.figures = figures;
        this.date = date;
        this.frames = frames;
    }

    /** What was typed. */
    public record Typed(
            String id,
            String kind,
            Set<String> also,
            String title,
            String began,
            String ended,
            String place,
            String leader) {}

    @GetMapping("/sessions/activities")
    String ledger(@RequestParam(defaultValue = "") String year, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "decisions.activities.title");
        if (!frame.may(Activities.READ)) {
            throw new AccessDeniedException(Activities.READ);
        }
        String today = date.today().toString();
        Typed fresh = new Typed(
                UUID.randomUUID().toString(), ActivityKind.INSPECTION.name(), Set.of(), "", today, today, "", "");
        return page(LedgerPage.chosen(year, date.today().getYear()), fresh, null, frame, model);
    }

    @PostMapping("/sessions/activities")
    String record(
            @RequestParam String id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") List<String> also,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String began,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String leader,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "decisions.activities.title");
        Typed typed = new Typed(id, kind, Set.copyOf(also), title, began, ended, place, leader);
        SessionResult<Activity> result = send(typed, frame);
        if (result instanceof SessionResult.Refused<Activity>(SessionRefusal refusal)) {
            if (refusal instanceof SessionRefusal.NotPermitted) {
                throw new AccessDeniedException(SessionDesk.MANAGE);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(date.today().getYear(), typed, SessionForms.said(refusal, frame), frame, model);
        }
        Activity made = result.orThrow();
        Flash.leave(redirect, Panel.done(frame.t("decisions.activities.said", made.number())));
        return "redirect:/sessions/activities?year=" + made.began().getYear();
    }

    private SessionResult<Activity> send(Typed typed, Frame frame) {
        try {
            return record.handle(
                    new RecordActivity.Command(
                            SessionForms.uuid(typed.id()),
                            SessionForms.read(ActivityKind.class, typed.kind()),
                            typed.also().stream()
                                    .map(kind -> SessionForms.read(ActivityKind.class, kind))
                                    .collect(Collectors.toSet()),
                            typed.title(),
                            LocalDate.parse(typed.began()),
                            LocalDate.parse(typed.ended().isBlank() ? typed.began() : typed.ended()),
                            typed.place(),
                            typed.leader()),
                    frame.viewer());
        } catch (DateTimeException e) {
            return SessionResult.refused(new SessionRefusal.Unreadable(
                    frame.t("decisions.activities.began"), typed.began() + " " + typed.ended()));
        }
    }

    private String page(int year, Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "page",
                new LedgerPage<>(
                        year,
                        LedgerPage.years(activities.years(), year, "/sessions/activities"),
                        LedgerPage.stats(FIGURES, year, figures, frame),
                        activities.in(year)));
        return "sessions/activities";
    }
}
