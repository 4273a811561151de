package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.suggestions.year.AskForExplanations;
import org.luoshi.platform.suggestions.year.CarriedOver;
import org.luoshi.platform.suggestions.year.CarriedPromises;
import org.luoshi.platform.suggestions.year.CarriedRater;
import org.luoshi.procedure.definition.Basis;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is carried over when a term opens (换届结转), each opening its record. */
@Controller
class CarriedOverController {
    static final String PERMISSION = "matters.work";

    private final CarriedOver carried;
    private final CarriedPromises promises;
    private final AskForExplanations ask;
    private final Terms terms;
    private final MatterLinks links;
    private final Names names;
    private final CityDate date;
    private final Frames frames;

    CarriedOverController(
            CarriedOver carried,
            CarriedPromises promises,
            AskForExplanations ask,
            Terms terms,
            MatterLinks links,
            Names names,
            CityDate date,
            Frames frames) {
        this.carried = carried;
        this.promises = promises;
        this.ask = ask;
        this.terms = terms;
        this.links = links;
        this.names = names;
        this.date = date;
        this.frames = frames;
    }

    @GetMapping("/suggestions/carried-over")
    String show(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "year.carried-over");
        if (!frame.may(PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Query query = Query.of(request);
        List<Term> opened = opened();
        Term term = term(opened, query.first("term"));
        LocalDate day = term == null ? date.today() : term.span().from();
        List<CarriedOverPage.Line> all = lines(day, Mover.of(frame.viewer()), frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new CarriedOverPage(
                        query,
                        term == null ? "" : String.valueOf(term.number()),
                        day,
                        opened.stream()
                                .map(t -> new Choice(
                                        String.valueOf(t.number()),
                                        frame.t(
                                                "year.carried-over.term",
                                                t.number(),
                                                frame.date(t.span().from()))))
                                .toList(),
                        rater(frame),
                        frame.viewer().roles().contains("office")
                                && all.stream().anyMatch(line -> !line.owed().isEmpty()),
                        stats(query, all, frame),
                        all.stream()
                                .filter(line -> query.first("kind").isEmpty()
                                        || line.kind().equals(query.first("kind")))
                                .toList()));
        return "suggestions/carried-over";
    }

    /** One day for every explanation that is owed; each matter refuses or takes it by itself. */
    @PostMapping("/suggestions/carried-over/explanations")
    String ask(
            @RequestParam(defaultValue = "") String term,
            @RequestParam(name = "by", defaultValue = "") String typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "year.carried-over");
        if (!frame.may(PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Flash.leave(redirect, asked(term(opened(), term), day(typed), frame));
        return "redirect:/suggestions/carried-over" + (term.matches("\\d{1,4}") ? "?term=" + term : "");
    }

    private Panel asked(@Nullable Term term, @Nullable LocalDate by, Frame frame) {
        if (term == null || by == null || by.isBefore(date.today())) {
            return Panel.refused(frame.t("year.carried-over.ask.day"), "", frame.t("year.carried-over.ask.day.remedy"));
        }
        AskForExplanations.Asked asked = ask.handle(term.span().from(), by, Mover.of(frame.viewer()));
        return asked.refused().isEmpty()
                ? Panel.done(frame.t("year.carried-over.ask.done", asked.asked(), frame.date(by)))
                : Panel.refused(
                        frame.t("year.carried-over.ask.refused", asked.asked(), String.join("、", asked.refused())),
                        "",
                        frame.t("year.carried-over.ask.refused.remedy"));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<Term> opened() {
        return terms.all().stream()
                .filter(term -> !term.span().from().isAfter(date.today()))
                .toList();
    }

    /** The one asked for, else the newest. */
    private static @Nullable Term term(List<Term> opened, String asked) {
        return opened.stream()
                .filter(t -> String.valueOf(t.number()).equals(asked))
                .findFirst()
                .orElse(opened.isEmpty() ? null : opened.getFirst());
    }

    /** Who rates, and whether an article or the office says so. */
    private String rater(Frame frame) {
        CarriedRater rater = carried.rater();
        Basis basis = rater.basis();
        return frame.t("year.carried-over.rater." + rater.who().code())
                + frame.t(
                        basis == null ? "year.carried-over.rater.choice" : "year.carried-over.rater.basis",
                        MatterPages.basis(basis));
    }

    private static List<Stat> stats(Query query, List<CarriedOverPage.Line> all, Frame frame) {
        return List.of("suggestion", "motion", "key", "commitment").stream()
                .map(kind -> new Stat(
                        String.valueOf(all.stream()
                                .filter(line -> line.kind().equals(kind))
                                .count()),
                        frame.t("year.carried-over." + kind),
                        query.with("kind", kind).href(),
                        ""))
                .toList();
    }

    private List<CarriedOverPage.Line> lines(LocalDate day, Mover mover, Frame frame) {
        List<CarriedOverPage.Line> lines = new ArrayList<>();
        for (CarriedOver.Kind kind : CarriedOver.Kind.values()) {
            carried.items(kind, day, mover).forEach(item -> lines.add(line(kind, item, frame)));
        }
        promises.of(day, mover).forEach(promise -> lines.add(line(promise, frame)));
        return lines;
    }

    private CarriedOverPage.Line line(CarriedOver.Kind kind, CarriedOver.Item item, Frame frame) {
        return new CarriedOverPage.Line(
                CarriedOverPage.code(kind),
                item.number(),
                links.to(item.procedure(), item.number()),
                item.title(),
                MatterPages.in(frame, item.step()),
                frame.t(item.open() ? "year.carried-over.open" : "year.carried-over.ended"),
                "");
    }

    private CarriedOverPage.Line line(CarriedPromises.Promise promise, Frame frame) {
        LocalDate explained = promise.explainedOn();
        return new CarriedOverPage.Line(
                "commitment",
                promise.number(),
                MatterLinks.under("/suggestions", promise.number()),
                promise.title(),
                names.unit(promise.unit()) + "：" + promise.text(),
                explained == null ? "" : frame.t("year.carried-over.explained", frame.date(explained)),
                promise.owed() ? owed(promise, frame) : "");
    }

    private static String owed(CarriedPromises.Promise promise, Frame frame) {
        LocalDate by = promise.explainBy();
        return by == null
                ? frame.t("year.carried-over.owed")
                : frame.t(
                        promise.overdue() ? "year.carried-over.owed.late" : "year.carried-over.owed.by",
                        frame.date(by));
    }
}
