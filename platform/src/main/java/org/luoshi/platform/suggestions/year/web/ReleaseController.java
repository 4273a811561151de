package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.figures.PublishFigure;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.suggestions.year.HandlingReport;
import org.luoshi.platform.suggestions.year.HandlingReports;
import org.luoshi.platform.suggestions.year.ReleaseReport;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A fixed report is made public after looking once more, and taken back with a reason (公开、撤回公开). */
@Controller
class ReleaseController {
    private static final String ONE = "/suggestions/reports" + ReportController.ID;

    private final ReportPages pages;
    private final HandlingReports reports;
    private final ReleaseReport release;
    private final Frames frames;

    ReleaseController(ReportPages pages, HandlingReports reports, ReleaseReport release, Frames frames) {
        this.pages = pages;
        this.reports = reports;
        this.release = release;
        this.frames = frames;
    }

    @GetMapping(ONE + "/release")
    String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "year.public.release");
        if (!frame.may(PublishFigure.PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String title = ReportPages.title(found(id).period(), frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("year.public.release.question"),
                        List.of(
                                title,
                                frame.t("year.public.release.everybody"),
                                frame.t("year.public.release.records"),
                                frame.t("year.public.release.back")),
                        back(id) + "/release",
                        Map.of(),
                        frame.t("year.public.release"),
                        back(id),
                        List.of(new Crumb(frame.t("year.report"), "/suggestions/report"), new Crumb(title, back(id)))));
        return "site/confirm";
    }

    @PostMapping(ONE + "/release")
    String release(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "year.public.release");
        Flash.leave(redirect, said(release.release(id, frame.viewer()), frame));
        return "redirect:" + back(id);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String withdrawal,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "year.report");
        ReleaseReport.Result result = release.withdraw(id, withdrawal, frame.viewer());
        Panel said = said(result, frame);
        if (!(result instanceof ReleaseReport.Result.ReasonMissing)) {
            Flash.leave(redirect, said);
            return "redirect:" + back(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.fixed(found(id), new ReportPages.Typed("", withdrawal), said, frame));
        return "suggestions/report";
    }

    private static Panel said(ReleaseReport.Result result, Frame frame) {
        return switch (result) {
            case ReleaseReport.Result.Released _ -> Panel.done(frame.t("year.public.done.released"));
            case ReleaseReport.Result.Withdrawn _ -> Panel.done(frame.t("year.public.done.withdrawn"));
            case ReleaseReport.Result.Unchanged _ -> Panel.note(frame.t("year.public.unchanged"));
            case ReleaseReport.Result.ReasonMissing _ ->
                Panel.refused(frame.t("year.public.refused.reason"), "", frame.t("year.public.remedy.reason"));
            case ReleaseReport.Result.NotPermitted _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private static String back(UUID id) {
        return "/suggestions/reports/" + id;
    }

    private HandlingReport found(UUID id) {
        return reports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
