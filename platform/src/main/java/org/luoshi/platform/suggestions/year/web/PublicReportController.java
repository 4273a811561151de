package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.suggestions.year.HandlingReport;
import org.luoshi.platform.suggestions.year.PublicRecords;
import org.luoshi.platform.suggestions.year.ReportRelease;
import org.luoshi.platform.suggestions.year.ReportReleases;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The yearly reports that were made public (公开的办理情况报告), for everybody: each number opens those of its suggestions that
 * are public.
 */
@Controller
class PublicReportController {
    static final String PATH = "/public/reports";
    private static final String ONE = PATH + ReportController.ID;
    private static final int PAGE = 50;

    private final ReportPages pages;
    private final ReportReleases releases;
    private final PublicRecords records;
    private final ReportFiles files;
    private final Frames frames;

    PublicReportController(
            ReportPages pages, ReportReleases releases, PublicRecords records, ReportFiles files, Frames frames) {
        this.pages = pages;
        this.releases = releases;
        this.records = records;
        this.files = files;
        this.frames = frames;
    }

    @Bean
    static NavEntry publicReportsNav() {
        return new NavEntry("year.public.nav", PATH, NavSection.OPEN, 25, "");
    }

    @GetMapping(PATH)
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "year.public.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", lines(frame));
        return "suggestions/report-list";
    }

    @GetMapping(value = PATH + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<PublicReportPages.Line> listJson(HttpServletRequest request) {
        return lines(frames.frame(request, "year.public.title"));
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, HttpServletRequest request, Model model) {
        HandlingReport report = open(id);
        Frame frame = frames.frame(request, "year.report");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.released(report, frame));
        return "suggestions/report-public";
    }

    @GetMapping(value = ONE + ".json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    PublicReportPages.ReportJson json(@PathVariable UUID id, HttpServletRequest request) {
        HandlingReport report = open(id);
        return new PublicReportPages.ReportJson(
                ReportPages.title(report.period(), frames.frame(request, "year.report")),
                report.period().from().toString(),
                report.period().to().toString(),
                report.asOf().toString(),
                released(id).toString(),
                report.figures().entrySet().stream()
                        .map(e -> new PublicReportPages.FigureJson(
                                e.getKey().value(),
                                e.getValue().value(),
                                PATH + "/" + id + "/records/" + e.getValue().published()))
                        .toList(),
                report.corrections().stream()
                        .map(c -> new PublicReportPages.CorrectionJson(
                                c.figure().value(),
                                c.before(),
                                c.after(),
                                c.reason(),
                                ReportPages.local(c.at()).toLocalDate().toString()))
                        .toList());
    }

    @GetMapping(ONE + ".{ending:docx|pdf}")
    Object paper(
            @PathVariable UUID id,
            @PathVariable String ending,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "year.report");
        return files.paper(pages.released(open(id), frame), ending, frame, PATH + "/" + id, redirect);
    }

    @GetMapping(ONE + "/records/{publication}")
    String records(@PathVariable UUID id, @PathVariable UUID publication, HttpServletRequest request, Model model) {
        HandlingReport report = open(id);
        Frame frame = frames.frame(request, "year.public.records");
        PublicRecords.Opened opened = records.of(report, publication).orElseThrow(PublicReportController::notThere);
        Pager pager = Pager.of(Query.of(request), PAGE, opened.shown().size());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new PublicReportPages.Records(
                        opened.figure().map(f -> in(frame, f.title())).orElse(""),
                        opened.figure()
                                .map(FigureDefinition::countingRule)
                                .map(rule -> in(frame, rule))
                                .orElse(""),
                        opened.value(),
                        ReportPages.title(report.period(), frame),
                        PATH + "/" + id,
                        opened.shown().subList(pager.offset(), (int) pager.last()),
                        pager,
                        opened.withheld(),
                        opened.ratings()));
        return "suggestions/report-records";
    }

    private List<PublicReportPages.Line> lines(Frame frame) {
        return releases.open().stream()
                .map(report -> new PublicReportPages.Line(
                        ReportPages.title(report.period(), frame),
                        PATH + "/" + report.id(),
                        report.period().from(),
                        report.period().to(),
                        ReportPages.local(report.asOf()).toLocalDate(),
                        ReportPages.local(released(report.id())).toLocalDate()))
                .toList();
    }

    private Instant released(UUID id) {
        return releases.of(id).map(ReportRelease::at).orElseThrow(PublicReportController::notThere);
    }

    private HandlingReport open(UUID id) {
        return releases.open(id).orElseThrow(PublicReportController::notThere);
    }

    private static String in(Frame frame, Words words) {
        return frame.either(words.zh(), words.en());
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
