package org.luoshi.platform.suggestions.year.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.PublishFigure;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.suggestions.year.CorrectReport;
import org.luoshi.platform.suggestions.year.HandlingReport;
import org.luoshi.platform.suggestions.year.HandlingReports;
import org.luoshi.platform.suggestions.year.ReportReleases;
import org.luoshi.platform.suggestions.year.ReportText;
import org.springframework.stereotype.Component;

/** Makes the report's page and its paper; all its numbers come from figures. */
@Component
class ReportPages {
    private static final String PATH = "/suggestions/report";
    private static final String RECORDS = "/figures/published/";

    private final Figures figures;
    private final HandlingReports reports;
    private final ReportReleases releases;
    private final CorrectReport correct;

    ReportPages(Figures figures, HandlingReports reports, ReportReleases releases, CorrectReport correct) {
        this.figures = figures;
        this.reports = reports;
        this.releases = releases;
        this.correct = correct;
    }

    /** As it would be fixed now. */
    ReportPage draft(Asked asked, Frame frame) {
        Period period = asked.period();
        String tail = "?from=" + period.from() + "&to=" + period.to();
        return new ReportPage(
                title(period, frame),
                period,
                null,
                sections(
                        frame,
                        figure -> new ReportPage.Piece(
                                figures.count(figure, period, asked.asOf())
                                        .value()
                                        .text(),
                                "/figures/" + figure + tail)),
                List.of(),
                List.of(),
                frame.may(PublishFigure.PERMISSION),
                asked.days(frame).subList(0, 2),
                PATH + ".docx" + tail,
                PATH + ".pdf" + tail,
                others(frame),
                "",
                null,
                null);
    }

    /** What was typed into the forms beside a fixed report: why it is corrected, why it is taken back. */
    record Typed(String reason, String withdrawal) {
        static final Typed NOTHING = new Typed("", "");
    }

    /** As it was fixed, with what was put right since. */
    ReportPage fixed(HandlingReport report, Typed typed, @Nullable Panel refused, Frame frame) {
        boolean mayCorrect = frame.may(PublishFigure.PERMISSION);
        String path = PATH + "s/" + report.id();
        return new ReportPage(
                title(report.period(), frame),
                report.period(),
                new ReportPage.Fixed(report.id(), local(report.asOf()), report.fixedBy()),
                sections(frame, figure -> kept(report, figure, RECORDS)),
                report.corrections().stream()
                        .map(c -> correction(c, RECORDS, frame))
                        .toList(),
                mayCorrect
                        ? correct.differences(report).stream()
                                .map(d -> new ReportPage.Difference(
                                        d.figure().value(), name(d.figure(), frame), d.before(), d.now()))
                                .toList()
                        : List.of(),
                mayCorrect,
                List.of(),
                path + ".docx",
                path + ".pdf",
                others(frame),
                typed.reason(),
                refused,
                publicity(report, typed, frame));
    }

    /** As the public reads it: each number opens those of its suggestions that are public. */
    ReportPage released(HandlingReport report, Frame frame) {
        String path = PublicReportController.PATH + "/" + report.id();
        return new ReportPage(
                title(report.period(), frame),
                report.period(),
                new ReportPage.Fixed(report.id(), local(report.asOf()), ""),
                sections(frame, figure -> kept(report, figure, path + "/records/")),
                report.corrections().stream()
                        .map(c -> correction(c, path + "/records/", frame))
                        .toList(),
                List.of(),
                false,
                List.of(),
                path + ".docx",
                path + ".pdf",
                List.of(),
                "",
                null,
                null);
    }

    private ReportPage.Publicity publicity(HandlingReport report, Typed typed, Frame frame) {
        return new ReportPage.Publicity(
                releases.isOpen(report.id()),
                releases.of(report.id())
                        .map(last -> frame.t(
                                last.open() ? "year.public.released" : "year.public.withdrawn",
                                frame.moment(local(last.at())),
                                last.by(),
                                last.reason()))
                        .orElse(""),
                PublicReportController.PATH + "/" + report.id(),
                typed.withdrawal());
    }

    private static ReportPage.Piece kept(HandlingReport report, FigureId figure, String records) {
        HandlingReport.Kept kept = report.figures().get(figure);
        return kept == null
                ? new ReportPage.Piece("–", "")
                : new ReportPage.Piece(kept.value(), records + kept.published());
    }

    /** The same as a paper; a draft has neither number nor signature. */
    Paper paper(ReportPage page, Frame frame) {
        Paper paper = Paper.letter(
                        frame.t("year.report.issuer", frame.cityName()),
                        new DocumentNumber(
                                frame.t("year.report.series"),
                                page.period().to().getYear(),
                                0),
                        page.title() + (page.fixed() == null ? frame.t("year.report.draft.mark") : ""))
                .to(frame.t("year.report.to"));
        for (ReportPage.Section section : page.sections()) {
            paper = paper.heading(1, section.heading()).paragraph(section.text());
        }
        for (ReportPage.Correction c : page.corrections()) {
            paper = paper.paragraph(frame.t(
                    "year.report.correction", c.title(), c.before(), c.after(), c.reason(), frame.date(c.on())));
        }
        return page.fixed() == null
                ? paper
                : paper.signed(
                        frame.t("year.report.issuer", frame.cityName()),
                        page.fixed().asOf().toLocalDate());
    }

    private List<ReportPage.Section> sections(Frame frame, Function<FigureId, ReportPage.Piece> figure) {
        return ReportText.paragraphs().stream()
                .map(p -> new ReportPage.Section(
                        frame.t(p.heading()),
                        ReportText.pieces(p, frame::t).stream()
                                .map(piece -> switch (piece) {
                                    case ReportText.Piece.Words(String text) -> new ReportPage.Piece(text, "");
                                    case ReportText.Piece.Place(FigureId id) -> figure.apply(id);
                                })
                                .toList()))
                .toList();
    }

    private ReportPage.Correction correction(HandlingReport.Correction c, String records, Frame frame) {
        return new ReportPage.Correction(
                name(c.figure(), frame),
                c.before(),
                c.after(),
                records + c.published(),
                c.reason(),
                local(c.at()).toLocalDate(),
                c.by());
    }

    private List<ReportPage.Other> others(Frame frame) {
        return reports.all().stream()
                .map(r -> new ReportPage.Other(title(r.period(), frame), PATH + "s/" + r.id(), releases.isOpen(r.id())))
                .toList();
    }

    private String name(FigureId figure, Frame frame) {
        return figures.definition(figure)
                .map(FigureDefinition::title)
                .map(words -> frame.either(words.zh(), words.en()))
                .orElse(figure.value());
    }

    static String title(Period period, Frame frame) {
        return frame.t("year.report.title", period.from(), period.to());
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CityDate.ZONE);
    }
}
