package org.luoshi.platform.figures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.PublishFigure;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The figures, for everybody: each opens its records, and can be counted again (数字及其明细). */
@Controller
class FigureController {
    private static final String ID = "{id:[a-z-]+(?:\\.[a-z0-9-]+)+}";
    private static final String PUBLISHED = "/figures/published/{publication:[0-9a-fA-F-]{36}}";

    private final Figures figures;
    private final FigurePages pages;
    private final PublishFigure publish;
    private final Frames frames;
    private final CityDate date;

    FigureController(Figures figures, FigurePages pages, PublishFigure publish, Frames frames, CityDate date) {
        this.figures = figures;
        this.pages = pages;
        this.publish = publish;
        this.frames = frames;
        this.date = date;
    }

    @Bean
    static NavEntry figuresNav() {
        return new NavEntry("figures.nav", "/figures", NavSection.OPEN, 10, "");
    }

    @GetMapping("/figures")
    String all(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "figures.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.all(Query.of(request), frame));
        return "figures/all";
    }

    @GetMapping(path = "/figures.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<FigureJson>> allJson(HttpServletRequest request) {
        Query query = Query.of(request);
        return ResponseEntity.ok(pages.shownTo(Viewer.of(request)).stream()
                .map(rule -> FigureJson.of(pages.count(rule, pages.counting(query, rule)), List.of()))
                .toList());
    }

    @GetMapping("/figures/" + ID)
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        FigureDefinition rule = shown(id, request);
        Frame frame = frames.frame(
                request,
                "figures.one",
                Lang.of(request) == Lang.ZH ? rule.title().zh() : rule.title().en());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.one(rule, Query.of(request), frame));
        return "figures/one";
    }

    @GetMapping(path = "/figures/" + ID + "/records.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FigureJson> json(@PathVariable String id, HttpServletRequest request) {
        FigureDefinition rule = shown(id, request);
        Counted counted = pages.count(rule, pages.counting(Query.of(request), rule));
        List<FigureRecord> records = counted.recordsFor(Viewer.of(request));
        return ResponseEntity.ok(FigureJson.of(counted, records));
    }

    @GetMapping("/figures/" + ID + "/records.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, HttpServletRequest request) {
        FigureDefinition rule = shown(id, request);
        Frame frame = frames.frame(request, "figures.title");
        Counted counted = pages.count(rule, pages.counting(Query.of(request), rule));
        return Csv.file(
                id + "-" + counted.period().from() + "-" + counted.period().to() + ".csv",
                FigureJson.table(counted.recordsFor(frame.viewer()), frame));
    }

    /** Publishes what is shown, as of the moment it shows. */
    @PostMapping("/figures/" + ID + "/publish")
    String publish(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam Instant asof,
            HttpServletRequest request) {
        FigureDefinition rule = shown(id, request);
        if (to.isBefore(from) || asof.isAfter(date.instant())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Optional<Published> published = publish.handle(rule.id(), new Period(from, to), asof, Viewer.of(request));
        return published
                .map(p -> "redirect:/figures/published/" + p.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    @GetMapping(PUBLISHED)
    String published(@PathVariable UUID publication, HttpServletRequest request, Model model) {
        Published published = publication(publication, request);
        Frame frame = frames.frame(
                request, "figures.published.title", published.figure().value());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.published(published, Query.of(request), frame));
        return "figures/one";
    }

    @GetMapping(PUBLISHED + "/records.csv")
    ResponseEntity<byte[]> publishedCsv(@PathVariable UUID publication, HttpServletRequest request) {
        Published published = publication(publication, request);
        Frame frame = frames.frame(request, "figures.title");
        return Csv.file(
                published.figure() + "-" + published.period().from() + "-"
                        + published.period().to() + ".csv",
                FigureJson.table(pages.recordsFor(published, frame.viewer()), frame));
    }

    private Published publication(UUID id, HttpServletRequest request) {
        Published published = figures.published(id).orElseThrow(FigureController::notThere);
        boolean open = figures.definition(published.figure())
                .map(FigureDefinition::isPublic)
                .orElse(false);
        if (!open && !Viewer.of(request).signedIn()) {
            throw notThere();
        }
        return published;
    }

    private FigureDefinition shown(String id, HttpServletRequest request) {
        return pages.shownTo(Viewer.of(request)).stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow(FigureController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
