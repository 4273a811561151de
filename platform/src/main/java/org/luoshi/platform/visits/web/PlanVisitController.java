package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.Ledgers;
import org.luoshi.platform.visits.PlanLines;
import org.luoshi.platform.visits.PlanVisit;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.VisitResult;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans a visit; stops and participants are written one a line. */
@Controller
public class PlanVisitController {
    private final PlanVisit plan;
    private final Ledgers ledgers;
    private final VisitPages pages;
    private final PlanLines lines;
    private final CityDate date;
    private final Frames frames;

    PlanVisitController(
            PlanVisit plan, Ledgers ledgers, VisitPages pages, PlanLines lines, CityDate date, Frames frames) {
        this.plan = plan;
        this.ledgers = ledgers;
        this.pages = pages;
        this.lines = lines;
        this.date = date;
        this.frames = frames;
    }

    /** What was typed. */
    public record Typed(
            String id,
            String kind,
            String organ,
            String title,
            String leader,
            String post,
            String day,
            String stops,
            String participants) {}

    @GetMapping("/visits/new")
    String form(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "visits.plan.title");
        String own = frame.viewer().unitId() == null ? "" : frame.viewer().unitId();
        Typed fresh = new Typed(
                VisitId.fresh().toString(), "", own, "", "", "", date.today().toString(), "", "");
        return page(fresh, null, frame, model);
    }

    @PostMapping("/visits")
    String plan(
            @RequestParam String id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String stops,
            @RequestParam(defaultValue = "") String participants,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frames.frame(request, "visits.plan.title");
        Typed typed = new Typed(id, kind, organ, title, leader, post, day, stops, participants);
        return switch (send(typed, frame)) {
            case VisitResult.Done<Visit>(Visit visit) -> "redirect:" + VisitDoor.href(visit);
            case VisitResult.Refused<Visit>(VisitRefusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(typed, VisitForms.said(refusal, frame), frame, model);
            }
        };
    }

    private VisitResult<Visit> send(Typed typed, Frame frame) {
        LocalDate day = VisitForms.day(typed.day());
        if (day == null) {
            return VisitResult.refused(new VisitRefusal.Unreadable("day", typed.day()));
        }
        if (typed.organ().isBlank()) {
            return VisitResult.refused(new VisitRefusal.Missing("organ"));
        }
        return plan.handle(
                new PlanVisit.Command(
                        new VisitId(VisitForms.uuid(typed.id())),
                        VisitForms.read(VisitKind.class, typed.kind()),
                        new OrganisationId(VisitForms.uuid(typed.organ())),
                        typed.title(),
                        lines.participant(typed.leader(), typed.post()),
                        day,
                        lines.stops(typed.stops()),
                        lines.participants(typed.participants())),
                frame.viewer());
    }

    private String page(Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        List<VisitKind> kept = ledgers.keptBy(frame.viewer());
        if (kept.isEmpty()) {
            throw new AccessDeniedException(VisitAccess.MANAGE);
        }
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "kinds",
                kept.stream()
                        .map(kind -> new Choice(kind.name(), frame.t("visits.kind." + kind)))
                        .toList());
        model.addAttribute("organs", pages.units());
        return "visits/plan";
    }
}
