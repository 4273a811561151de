package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.Progress;
import org.luoshi.platform.matters.StartMatter;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of matters: every kind at {@code /matters}, suggestions at {@code /suggestions}, motions at {@code /motions}. */
@Controller
class MatterListController {
    private static final int COLUMN = 20;

    private final MatterViews views;
    private final StartMatter start;
    private final ProcedureLibrary procedures;
    private final MatterLinks links;
    private final Names names;
    private final WorkCalendars calendars;
    private final CityDate date;
    private final Frames frames;

    MatterListController(
            MatterViews views,
            StartMatter start,
            ProcedureLibrary procedures,
            MatterLinks links,
            Names names,
            WorkCalendars calendars,
            CityDate date,
            Frames frames) {
        this.views = views;
        this.start = start;
        this.procedures = procedures;
        this.links = links;
        this.names = names;
        this.calendars = calendars;
        this.date = date;
        this.frames = frames;
    }

    @GetMapping("/matters")
    String matters(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        return list("", "matters.list.title", query, request, model);
    }

    @GetMapping("/suggestions")
    String suggestions(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        return list("suggestions/handling", "matters.list.suggestions", query, request, model);
    }

    @GetMapping("/motions")
    String motions(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        return list("motions/handling", "matters.list.motions", query, request, model);
    }

    private String list(
            String procedure, String title, Map<String, String> typed, HttpServletRequest request, Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        Frame frame = frames.frame(request, title);
        Query query = Query.of(request);
        MatterFilter filter = procedure.isEmpty()
                ? MatterFilters.of(typed)
                : MatterFilters.of(typed).withProcedure(procedure);
        String view = typed.getOrDefault("view", "list");
        int size = MatterFilters.size(query);
        Map<String, Long> perStep = views.perStep(filter, mover);
        long total = filter.step().isBlank()
                ? perStep.values().stream().mapToLong(Long::longValue).sum()
                : perStep.getOrDefault(filter.step(), 0L);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new MatterListPage(
                        procedure.isEmpty() && !start.startable(mover).isEmpty(),
                        query,
                        Sort.of(query, "due"),
                        Pager.of(query, size, total),
                        view,
                        filter,
                        views.rows(filter, Pager.most(query, size), mover).stream()
                                .map(row -> line(row, frame))
                                .toList(),
                        tabs(query, view, frame),
                        sizes(query, size),
                        procedure.isEmpty() ? kinds(frame) : List.of(),
                        steps(filter, perStep, frame),
                        lamps(query, filter, mover, frame),
                        names.units().stream()
                                .map(u -> new Choice(u.id(), u.name()))
                                .toList(),
                        view.equals("board") ? board(query, filter, perStep, mover, frame) : List.of(),
                        view.equals("calendar") ? month(typed.getOrDefault("month", ""), filter, mover, frame) : null));
        return "matters/list";
    }

    private static List<Tab> tabs(Query query, String view, Frame frame) {
        return List.of("list", "board", "calendar").stream()
                .map(v -> new Tab(
                        frame.t("matters.view." + v),
                        query.with("view", v.equals("list") ? "" : v)
                                .with("page", "")
                                .href(),
                        v.equals(view)))
                .toList();
    }

    private static List<Tab> sizes(Query query, int size) {
        return MatterFilters.SIZES.stream()
                .map(n -> new Tab(
                        n.toString(),
                        query.with("size", n.toString()).with("page", "").href(),
                        n == size))
                .toList();
    }

    private List<Stat> lamps(Query query, MatterFilter filter, Mover mover, Frame frame) {
        List<Stat> stats = new ArrayList<>();
        views.perLamp(filter.withLamp("").withPage(1), mover).forEach((lamp, count) -> {
            String code = lamp.name().toLowerCase(Locale.ROOT);
            stats.add(new Stat(
                    String.valueOf(count),
                    frame.t("matters.lamp." + code),
                    query.with("lamp", filter.lamp().equals(code) ? "" : code)
                            .with("page", "")
                            .href(),
                    ""));
        });
        return stats;
    }

    private MatterListPage.Line line(MatterRow row, Frame frame) {
        String owner = row.owner();
        Words clock = row.nextClock();
        Progress progress = row.progress();
        return new MatterListPage.Line(
                row.number(),
                row.title(),
                links.to(row.procedure(), row.number()),
                row.category(),
                MatterPages.in(frame, row.stepTitle()),
                ClockLines.shown(row.lamp()),
                row.nextDue(),
                clock == null ? "" : MatterPages.in(frame, clock),
                row.units().stream().map(u -> names.unit(u.unit())).collect(Collectors.joining("、")),
                owner == null ? "" : names.person(owner),
                progress == null ? "" : frame.t("matters.parts.short", progress.percent(), progress.open()),
                row.confidential());
    }

    private List<Choice> kinds(Frame frame) {
        return procedures.ids().stream()
                .map(id ->
                        new Choice(id, MatterPages.in(frame, procedures.here(id).title())))
                .toList();
    }

    private List<Choice> steps(MatterFilter filter, Map<String, Long> counts, Frame frame) {
        if (procedures.find(filter.procedure()).isEmpty()) {
            return List.of();
        }
        return procedures.here(filter.procedure()).steps().stream()
                .filter(s -> counts.containsKey(s.id()))
                .map(s -> new Choice(s.id(), MatterPages.in(frame, s.title()) + " " + counts.get(s.id())))
                .toList();
    }

    private List<MatterListPage.Column> board(
            Query query, MatterFilter filter, Map<String, Long> counts, Mover mover, Frame frame) {
        if (procedures.find(filter.procedure()).isEmpty()) {
            return List.of();
        }
        return procedures.here(filter.procedure()).steps().stream()
                .filter(s -> counts.containsKey(s.id()))
                .map(s -> new MatterListPage.Column(
                        MatterPages.in(frame, s.title()),
                        query.with("view", "")
                                .with("step", s.id())
                                .with("sort", "due")
                                .href(),
                        counts.getOrDefault(s.id(), 0L),
                        views.rows(filter.withStep(s.id()).withSort("due").withPage(1), COLUMN, mover).stream()
                                .map(row -> line(row, frame))
                                .toList()))
                .toList();
    }

    private MatterListPage.Month month(String typed, MatterFilter filter, Mover mover, Frame frame) {
        YearMonth month = monthOf(typed);
        LocalDate first = month.atDay(1);
        Map<LocalDate, List<MatterViews.DueDate>> dues = views.dues(first, month.atEndOfMonth(), filter, mover).stream()
                .collect(Collectors.groupingBy(MatterViews.DueDate::due));
        WorkCalendar calendar = calendars.current();
        List<List<MatterListPage.@Nullable Day>> weeks = new ArrayList<>();
        LocalDate day = first.minusDays(first.getDayOfWeek().getValue() - 1L);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<MatterListPage.@Nullable Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                week.add(
                        YearMonth.from(day).equals(month)
                                ? day(day, dues.getOrDefault(day, List.of()), calendar, frame)
                                : null);
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new MatterListPage.Month(
                first, month.minusMonths(1).toString(), month.plusMonths(1).toString(), weeks);
    }

    private MatterListPage.Day day(LocalDate day, List<MatterViews.DueDate> dues, WorkCalendar calendar, Frame frame) {
        return new MatterListPage.Day(
                day,
                calendar.isWorkingDay(day),
                day.equals(date.today()),
                dues.stream()
                        .map(d -> new MatterListPage.DueLine(
                                d.number(),
                                d.title(),
                                links.to(d.procedure(), d.number()),
                                MatterPages.in(frame, d.clock()),
                                d.party().map(names::unit).orElse("")))
                        .toList());
    }

    private YearMonth monthOf(String typed) {
        try {
            return typed.isBlank() ? YearMonth.from(date.today()) : YearMonth.parse(typed);
        } catch (DateTimeParseException e) {
            return YearMonth.from(date.today());
        }
    }
}
