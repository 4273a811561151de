package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.ReportedPeriod;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.suggestions.year.HandlingYears;
import org.luoshi.platform.suggestions.year.HandlingYears.By;
import org.luoshi.platform.suggestions.year.HandlingYears.Cell;
import org.luoshi.procedure.definition.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** A year's handling in numbers (办理统计), each of which opens its records. */
@Controller
class StatisticsController {
    /** Who reads every matter reads how they were handled. */
    static final String PERMISSION = "matters.read-all";

    private static final String PATH = "/suggestions/statistics";
    private static final int PAGE = 100;
    private static final List<String> ARITHMETIC =
            List.of("submitted", "not-admitted", "withdrawn", "merged", "counted");
    private static final Map<String, List<String>> TABLES = Map.of(
            "handling", List.of("counted", "assigned", "replied", "overdue", "key", "concluded", "carried-out"),
            "time", List.of("due-original", "on-time-original", "extended", "due-extended", "on-time-extended"),
            "classes", List.of("class-a", "class-b", "class-c", "class-d", "committed", "carried-over"),
            "result",
                    List.of(
                            "rated",
                            "unreturned",
                            "rating-base",
                            "result-satisfied",
                            "result-basically",
                            "result-dissatisfied"),
            "attitude",
                    List.of(
                            "attitude-satisfied",
                            "attitude-basically",
                            "attitude-dissatisfied",
                            "first-dissatisfied",
                            "rehandled",
                            "rehandled-twice"));
    private static final List<String> ORDER = List.of("handling", "time", "classes", "result", "attitude");

    private final HandlingYears years;
    private final CityDate date;
    private final ObjectProvider<ReportedPeriod> reported;
    private final Frames frames;

    StatisticsController(HandlingYears years, CityDate date, ObjectProvider<ReportedPeriod> reported, Frames frames) {
        this.years = years;
        this.date = date;
        this.reported = reported;
        this.frames = frames;
    }

    @Bean
    static NavEntry statisticsNav() {
        return new NavEntry("year.nav.statistics", PATH, NavSection.DEPUTIES, 90, PERMISSION);
    }

    @GetMapping(PATH)
    String statistics(HttpServletRequest request, Model model) {
        Frame frame = readers(request, "year.statistics");
        Query query = Query.of(request);
        Asked asked = Asked.of(query, date, reported);
        List<HandlingYears.Row> rows = years.table(asked.period(), asked.asOf(), asked.by());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new StatisticsPage(
                        asked.days(frame),
                        tabs(query, asked.by(), frame),
                        query.first("by"),
                        frame.t("year.by." + code(asked.by())),
                        asked.by() == By.WHOLE ? numbers(rows.getFirst(), ARITHMETIC, asked, frame) : List.of(),
                        ORDER.stream()
                                .map(table -> table(table, rows, asked, frame))
                                .toList()));
        return "suggestions/statistics";
    }

    @GetMapping(PATH + "/records")
    String records(HttpServletRequest request, Model model) {
        Frame frame = readers(request, "year.records");
        Query query = Query.of(request);
        Asked asked = Asked.of(query, date, reported);
        String measure = query.first("measure").isEmpty() ? "submitted" : query.first("measure");
        Cell cell = years.explained(measure).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<FigureRecord> records = years.records(
                        asked.period(), asked.asOf(), asked.by(), query.first("of"), measure, frame.viewer())
                .orElseThrow();
        Pager pager = Pager.of(query, PAGE, records.size());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new StatisticsPage.Records(
                        in(frame, cell.title()),
                        in(frame, cell.rule()),
                        asked.by() == By.WHOLE ? "" : years.name(asked.by(), query.first("of")),
                        PATH + "?" + asked.tail() + "&by=" + code(asked.by()),
                        records.subList(pager.offset(), (int) pager.last()),
                        pager,
                        records.stream().filter(FigureRecord::withheld).count()));
        return "suggestions/records";
    }

    private StatisticsPage.Table table(String name, List<HandlingYears.Row> rows, Asked asked, Frame frame) {
        List<String> measures = TABLES.getOrDefault(name, List.of());
        return new StatisticsPage.Table(
                frame.t("year.table." + name),
                measures.stream()
                        .map(m -> in(frame, years.explained(m).orElseThrow().title()))
                        .toList(),
                rows.stream()
                        .map(row -> new StatisticsPage.Row(
                                asked.by() == By.WHOLE ? frame.t("year.whole") : named(row, frame),
                                numbers(row, measures, asked, frame)))
                        .toList());
    }

    private static String named(HandlingYears.Row row, Frame frame) {
        return row.name().isEmpty() ? frame.t("year.none") : row.name();
    }

    private static List<StatisticsPage.Count> numbers(
            HandlingYears.Row row, List<String> measures, Asked asked, Frame frame) {
        Map<String, Cell> counts = row.cells().stream()
                .filter(cell -> !cell.exact().contains("/"))
                .collect(Collectors.toMap(Cell::measure, Function.identity()));
        return measures.stream()
                .map(counts::get)
                .map(cell -> number(cell, row.key(), asked, frame))
                .toList();
    }

    private static StatisticsPage.Count number(Cell cell, String key, Asked asked, Frame frame) {
        String href = UriComponentsBuilder.fromPath(PATH + "/records")
                        .queryParam("measure", cell.measure())
                        .queryParam("by", code(asked.by()))
                        .queryParam("of", "{of}")
                        .encode()
                        .buildAndExpand(key)
                        .toUriString()
                + "&" + asked.tail();
        return new StatisticsPage.Count(cell.text(), in(frame, cell.title()), in(frame, cell.rule()), href);
    }

    private static List<Tab> tabs(Query query, By by, Frame frame) {
        return Stream.of(By.values())
                .map(one -> new Tab(
                        frame.t("year.by." + code(one)),
                        query.with("by", code(one)).href(),
                        one == by))
                .toList();
    }

    private static String code(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static String in(Frame frame, Words words) {
        return frame.either(words.zh(), words.en());
    }

    private Frame readers(HttpServletRequest request, String title) {
        Frame frame = frames.frame(request, title);
        if (!frame.may(PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return frame;
    }
}
