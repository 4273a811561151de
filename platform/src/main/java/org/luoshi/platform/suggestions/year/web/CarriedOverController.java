package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.suggestions.year.CarriedOver;
import org.luoshi.platform.suggestions.year.CarriedRater;
import org.luoshi.procedure.definition.Basis;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What is carried over when a term opens (换届结转), each opening its record. */
@Controller
class CarriedOverController {
    static final String PERMISSION = "matters.work";

    private final CarriedOver carried;
    private final Terms terms;
    private final MatterLinks links;
    private final Names names;
    private final CityDate date;
    private final Frames frames;

    CarriedOverController(
            CarriedOver carried, Terms terms, MatterLinks links, Names names, CityDate date, Frames frames) {
        this.carried = carried;
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
        List<Term> opened = terms.all().stream()
                .filter(term -> !term.span().from().isAfter(date.today()))
                .toList();
        Term term = opened.stream()
                .filter(t -> String.valueOf(t.number()).equals(query.first("term")))
                .findFirst()
                .orElse(opened.isEmpty() ? null : opened.getFirst());
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
                        stats(query, all, frame),
                        all.stream()
                                .filter(line -> query.first("kind").isEmpty()
                                        || line.kind().equals(query.first("kind")))
                                .toList()));
        return "suggestions/carried-over";
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
        carried.promises(day, mover).forEach(promise -> lines.add(line(promise, frame)));
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

    private CarriedOverPage.Line line(CarriedOver.Promise promise, Frame frame) {
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

    private static String owed(CarriedOver.Promise promise, Frame frame) {
        LocalDate by = promise.explainBy();
        return by == null
                ? frame.t("year.carried-over.owed")
                : frame.t(
                        promise.overdue() ? "year.carried-over.owed.late" : "year.carried-over.owed.by",
                        frame.date(by));
    }
}
