package org.luoshi.platform.burden.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.burden.BurdenMeasure;
import org.luoshi.platform.burden.BurdenMeter;
import org.luoshi.platform.burden.BurdenMeter.Burden;
import org.luoshi.platform.burden.BurdenMeter.Week;
import org.luoshi.platform.burden.BurdenRights;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The burden meter at {@code /burden}: for offices every unit, for a unit its own; every number opens its records. */
@Controller
class BurdenController {
    private static final String PATH = "/burden";
    private static final int TREND = 8;
    private static final int PAGE = 100;
    private static final List<BurdenMeasure> MEASURES = List.of(BurdenMeasure.values());

    private final BurdenMeter meter;
    private final MatterViews matters;
    private final ProcedureLibrary procedures;
    private final MatterLinks links;
    private final Names names;
    private final CityDate date;
    private final Frames frames;

    BurdenController(
            BurdenMeter meter,
            MatterViews matters,
            ProcedureLibrary procedures,
            MatterLinks links,
            Names names,
            CityDate date,
            Frames frames) {
        this.meter = meter;
        this.matters = matters;
        this.procedures = procedures;
        this.links = links;
        this.names = names;
        this.date = date;
        this.frames = frames;
    }

    @Bean
    static NavEntry burdenNav() {
        return new NavEntry("burden.nav", PATH, NavSection.FOLLOW_UP, 50, BurdenRights.SEE);
    }

    @Bean
    static FilteredList burdenList(BurdenMeter meter, CityDate date) {
        return FilteredList.at(PATH, "burden.title")
                .only(BurdenRights.SEE)
                .knows("unit", FilteredList.ID)
                .knows("week", FilteredList.DAY)
                .counts((query, viewer) -> BurdenRights.unit(viewer, query.first("unit"))
                        .map(unit -> (long)
                                meter.weeks(week(query, date), week(query, date).plusWeeks(1), unit)
                                        .size())
                        .orElse(0L));
    }

    @GetMapping(PATH)
    String weeks(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "burden.title");
        Query query = Query.of(request);
        String unit = unit(query, frame);
        LocalDate week = week(query, date);
        List<Week> weeks = meter.weeks(week.minusWeeks(TREND - 1L), week.plusWeeks(1), unit);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new BurdenPage(
                        query,
                        week,
                        unit,
                        BurdenRights.every(frame.viewer())
                                ? names.units().stream()
                                        .map(u -> new Choice(u.id(), u.name()))
                                        .toList()
                                : List.of(),
                        query.with("week", week.minusWeeks(1).toString()).href(),
                        query.with("week", week.plusWeeks(1).toString()).href(),
                        MEASURES.stream()
                                .map(m -> new BurdenPage.Definition(
                                        MatterPages.in(frame, m.title()),
                                        MatterPages.in(frame, m.rule()),
                                        "/figures/burden." + m.code() + "?from=" + week + "&to=" + week.plusDays(6)))
                                .toList(),
                        lines(weeks, week),
                        trend(weeks, week, unit, frame)));
        return "burden/burden";
    }

    @GetMapping(PATH + "/records")
    String records(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "burden.records");
        Query query = Query.of(request);
        String unit = unit(query, frame);
        LocalDate week = week(query, date);
        BurdenMeasure measure = Arrays.stream(BurdenMeasure.values())
                .filter(m -> m.code().equals(query.first("measure")))
                .findFirst()
                .orElse(BurdenMeasure.FIELDS);
        List<Burden> found = meter.records(measure, week, week.plusWeeks(1), unit);
        Pager pager = Pager.of(query, PAGE, found.size());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new BurdenPage.Records(
                        MatterPages.in(frame, measure.title()),
                        MatterPages.in(frame, measure.rule()),
                        unit.isEmpty() ? frame.t("burden.every-unit") : names.unit(unit),
                        week,
                        new Query(PATH, query.params())
                                .with("measure", "")
                                .with("page", "")
                                .href(),
                        behind(measure, found.subList(pager.offset(), (int) pager.last()), frame),
                        pager));
        return "burden/records";
    }

    private static String unit(Query query, Frame frame) {
        return BurdenRights.unit(frame.viewer(), query.first("unit"))
                .orElseThrow(() -> new AccessDeniedException(BurdenRights.SEE));
    }

    /** The Monday of the day asked for; what is no day is today. */
    private static LocalDate week(Query query, CityDate date) {
        LocalDate day = date.today();
        try {
            day = query.first("week").isEmpty() ? day : LocalDate.parse(query.first("week"));
        } catch (DateTimeException e) {
            day = date.today();
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private List<BurdenPage.Line> lines(List<Week> weeks, LocalDate week) {
        Map<String, Week> before = weeks.stream()
                .filter(w -> w.week().equals(week.minusWeeks(1)))
                .collect(Collectors.toMap(Week::unit, Function.identity()));
        return weeks.stream()
                .filter(w -> w.week().equals(week))
                .sorted((a, b) -> Long.compare(b.of(BurdenMeasure.FIELDS), a.of(BurdenMeasure.FIELDS)))
                .map(w -> new BurdenPage.Line(
                        names.unit(w.unit()),
                        new Query(PATH, Map.of("unit", List.of(w.unit()), "week", List.of(week.toString()))).href(),
                        cells(w, before.getOrDefault(w.unit(), new Week(w.unit(), week, Map.of())))))
                .toList();
    }

    private List<BurdenPage.Line> trend(List<Week> weeks, LocalDate week, String unit, Frame frame) {
        return Stream.iterate(week, w -> w.minusWeeks(1))
                .limit(TREND)
                .map(monday -> new BurdenPage.Line(
                        frame.date(monday),
                        "",
                        cells(
                                whole(weeks, monday, unit),
                                monday.equals(week.minusWeeks(TREND - 1L))
                                        ? whole(weeks, monday, unit)
                                        : whole(weeks, monday.minusWeeks(1), unit))))
                .toList();
    }

    private static Week whole(List<Week> weeks, LocalDate monday, String unit) {
        return new Week(
                unit,
                monday,
                MEASURES.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                m -> weeks.stream()
                                        .filter(w -> w.week().equals(monday))
                                        .mapToLong(w -> w.of(m))
                                        .sum())));
    }

    private static List<BurdenPage.Cell> cells(Week now, Week before) {
        return MEASURES.stream()
                .map(m -> new BurdenPage.Cell(now.of(m), href(now, m), change(now.of(m) - before.of(m))))
                .toList();
    }

    private static String href(Week week, BurdenMeasure measure) {
        Query query = new Query(PATH + "/records", Map.of())
                .with("measure", measure.code())
                .with("week", week.week().toString());
        return query.with("unit", week.unit()).href();
    }

    private static String change(long by) {
        return by == 0 ? "" : (by > 0 ? "+" : "−") + Math.abs(by);
    }

    private List<BurdenPage.Records.Behind> behind(BurdenMeasure measure, List<Burden> found, Frame frame) {
        Set<String> seen = matters.visibleAmong(
                found.stream().flatMap(b -> b.about().stream()).collect(Collectors.toSet()), Mover.of(frame.viewer()));
        return found.stream()
                .map(b -> {
                    boolean open = b.about().filter(seen::contains).isPresent();
                    return new BurdenPage.Records.Behind(
                            b.day(),
                            b.number(),
                            open ? b.title() : "",
                            open ? links.to(b.procedure(), b.number()) : "",
                            what(measure, b, frame),
                            b.amount());
                })
                .toList();
    }

    /** The act or the limit as its procedure calls it, an act outside matters as the journal does; a notice by its kind. */
    private String what(BurdenMeasure measure, Burden burden, Frame frame) {
        if (measure.ofActs() && burden.number().isEmpty()) {
            return frame.t("journal.action." + burden.what());
        }
        Words words = procedures
                .find(burden.procedure())
                .flatMap(rules -> called(rules, burden.what()))
                .orElse(null);
        return words != null
                ? MatterPages.in(frame, words)
                : frame.t(burden.what().startsWith("matters.remind.") ? "burden.what.remind" : kind(burden.what()));
    }

    private static String kind(String what) {
        return what.equals("matters.urge") ? "burden.what.urge" : "burden.what.notice";
    }

    private static Optional<Words> called(Procedure rules, String id) {
        return rules.event(id).map(Event::title).or(() -> rules.clock(id).map(Clock::title));
    }
}
