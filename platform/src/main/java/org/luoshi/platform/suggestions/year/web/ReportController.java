package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.ReportedPeriod;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.year.CorrectReport;
import org.luoshi.platform.suggestions.year.FixReport;
import org.luoshi.platform.suggestions.year.HandlingReport;
import org.luoshi.platform.suggestions.year.HandlingReports;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly report on the handling of suggestions (代表建议办理情况报告): draft, fixed, corrected. */
@Controller
class ReportController {
    /** So exact that an ending behind it is no part of it. */
    static final String ID = "/{id:[0-9a-fA-F-]{36}}";

    private static final String PATH = "/suggestions/report";

    private final ReportPages pages;
    private final HandlingReports reports;
    private final FixReport fix;
    private final CorrectReport correct;
    private final ReportFiles files;
    private final CityDate date;
    private final ObjectProvider<ReportedPeriod> reported;
    private final Frames frames;

    ReportController(
            ReportPages pages,
            HandlingReports reports,
            FixReport fix,
            CorrectReport correct,
            ReportFiles files,
            CityDate date,
            ObjectProvider<ReportedPeriod> reported,
            Frames frames) {
        this.pages = pages;
        this.reports = reports;
        this.fix = fix;
        this.correct = correct;
        this.files = files;
        this.date = date;
        this.reported = reported;
        this.frames = frames;
    }

    @GetMapping(PATH)
    String draft(HttpServletRequest request, Model model) {
        Frame frame = readers(request);
        return show(draft(request, frame), frame, model);
    }

    @GetMapping(PATH + "s" + ID)
    String fixed(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Frame frame = readers(request);
        return show(pages.fixed(found(id), ReportPages.Typed.NOTHING, null, frame), frame, model);
    }

    @GetMapping({PATH + ".{ending:docx|pdf}"})
    Object draftPaper(@PathVariable String ending, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = readers(request);
        return files.paper(draft(request, frame), ending, frame, PATH, redirect);
    }

    @GetMapping(PATH + "s" + ID + ".{ending:docx|pdf}")
    Object fixedPaper(
            @PathVariable UUID id,
            @PathVariable String ending,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = readers(request);
        return files.paper(
                pages.fixed(found(id), ReportPages.Typed.NOTHING, null, frame),
                ending,
                frame,
                PATH + "s/" + id,
                redirect);
    }

    @PostMapping(PATH + "/fix")
    String fix(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            HttpServletRequest request) {
        if (to.isBefore(from)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return fix.handle(new Period(from, to), Viewer.of(request))
                .map(report -> "redirect:" + PATH + "s/" + report.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    @PostMapping(PATH + "s" + ID + "/correct")
    String correct(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<String> figure,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = readers(request);
        return switch (correct.handle(id, Set.copyOf(figure), reason, frame.viewer())) {
            case CorrectReport.Result.Corrected(int figures) -> {
                Flash.leave(redirect, Panel.done(frame.t("year.report.corrected", figures)));
                yield "redirect:" + PATH + "s/" + id;
            }
            case CorrectReport.Result.NothingDiffers _ -> again(id, "nothing", reason, frame, response, model);
            case CorrectReport.Result.ReasonMissing _ -> again(id, "reason", reason, frame, response, model);
            case CorrectReport.Result.NotPermitted _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private String again(UUID id, String why, String reason, Frame frame, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Panel refused = Panel.refused(frame.t("year.report.refused." + why), "", frame.t("year.report.remedy." + why));
        return show(pages.fixed(found(id), new ReportPages.Typed(reason, ""), refused, frame), frame, model);
    }

    private String show(ReportPage page, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "suggestions/report";
    }

    private ReportPage draft(HttpServletRequest request, Frame frame) {
        return pages.draft(Asked.of(Query.of(request), date, reported), frame);
    }

    private HandlingReport found(UUID id) {
        return reports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Frame readers(HttpServletRequest request) {
        Frame frame = frames.frame(request, "year.report");
        if (!frame.may(StatisticsController.PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return frame;
    }
}
