package org.luoshi.platform.portal.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Value;
import org.luoshi.platform.portal.FrontFigure;
import org.luoshi.platform.portal.FrontNumber;
import org.luoshi.platform.portal.FrontPage;
import org.luoshi.platform.portal.web.HomePage.Bar;
import org.luoshi.platform.portal.web.HomePage.FrontReport;
import org.luoshi.platform.portal.web.HomePage.YearInFigures;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrance.Report;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Makes the home page out of what the front page knows. */
@Component
class HomePages {
    private static final List<FrontFigure> COUNTED =
            List.of(FrontFigure.TABLED, FrontFigure.MOTIONS, FrontFigure.SUGGESTIONS, FrontFigure.KEY);
    private static final List<FrontFigure> REST = List.of(
            FrontFigure.REGULATIONS,
            FrontFigure.REPORTS,
            FrontFigure.ACTIVITIES,
            FrontFigure.DECISIONS,
            FrontFigure.CLEANED,
            FrontFigure.REVIEWED);

    private static final Map<Report, List<FrontFigure>> OF_REPORTS = Map.of(
            Report.COOPERATION, List.of(FrontFigure.COOPERATION_LISTED, FrontFigure.COOPERATION_DONE),
            Report.VISIT, List.of(FrontFigure.TOLD, FrontFigure.TOLD_DONE),
            Report.SESSION, List.of(FrontFigure.PASSED, FrontFigure.PERSONNEL),
            Report.UNITED_FRONT, List.of(FrontFigure.DEPLOYED, FrontFigure.DEPLOYED_DONE),
            Report.PUBLICITY, List.of(FrontFigure.RECORDED, FrontFigure.DOUBTED));

    private final FrontPage front;

    HomePages(FrontPage front) {
        this.front = front;
    }

    HomePage page(Frame frame) {
        Map<FrontFigure, FrontNumber> numbers = front.numbers(frame.viewer());
        YearInFigures year = year(numbers, frame);
        return new HomePage(
                year,
                Stream.of(Report.values())
                        .map(r -> report(r, year, stats(r, numbers, frame), frame.viewer()))
                        .toList());
    }

    private List<Stat> stats(Report report, Map<FrontFigure, FrontNumber> numbers, Frame frame) {
        return OF_REPORTS.getOrDefault(report, List.of()).stream()
                .map(figure -> stat(figure, numbers, frame))
                .toList();
    }

    private FrontReport report(Report report, YearInFigures year, List<Stat> stats, Viewer viewer) {
        List<Entrance> doors = front.doors(report);
        boolean counted = report == Report.YEAR && year.anyCounted();
        return new FrontReport(
                report,
                counted || !doors.isEmpty(),
                doors.stream().filter(door -> door.opensTo(viewer)).toList(),
                stats);
    }

    private YearInFigures year(Map<FrontFigure, FrontNumber> numbers, Frame frame) {
        return new YearInFigures(
                COUNTED.stream().map(f -> stat(f, numbers, frame)).toList(),
                bars(numbers, frame),
                REST.stream().map(f -> stat(f, numbers, frame)).toList(),
                numbers.get(FrontFigure.TABLED) instanceof FrontNumber.Counted(var _, var period, var asOf, var _)
                        ? frame.t("portal.period", period.from(), period.to(), frame.moment(local(asOf)))
                        : "");
    }

    private Stat stat(FrontFigure figure, Map<FrontFigure, FrontNumber> numbers, Frame frame) {
        String label = frame.t(figure.key());
        return switch (Objects.requireNonNull(numbers.get(figure))) {
            case FrontNumber.Counted(Value value, var _, var _, String href) ->
                new Stat(value.text(), label, href, frame.t(figure.key() + ".note"));
            case FrontNumber.Withheld() -> new Stat("··", label, "/login", frame.t("portal.figure.withheld"));
            case FrontNumber.BeingCounted() -> new Stat("…", label, "/figures", frame.t("portal.figure.being-counted"));
            case FrontNumber.NotBuilt() -> Stat.notBuilt(label, "");
        };
    }

    /** Replied and carried out stand together or not at all: one alone would be the number that flatters. */
    private List<Bar> bars(Map<FrontFigure, FrontNumber> numbers, Frame frame) {
        List<Bar> readings = Stream.of(FrontFigure.CONCLUDED, FrontFigure.IMPLEMENTED)
                .flatMap(figure -> bar(figure, FrontFigure.TABLED, numbers, frame))
                .toList();
        return readings.size() < 2
                ? List.of()
                : Stream.concat(readings.stream(), bar(FrontFigure.KEY_IMPLEMENTED, FrontFigure.KEY, numbers, frame))
                        .toList();
    }

    private Stream<Bar> bar(FrontFigure part, FrontFigure whole, Map<FrontFigure, FrontNumber> numbers, Frame frame) {
        return counted(part, numbers)
                .flatMap(done -> counted(whole, numbers)
                        .map(all -> new Bar(frame.t(part.key()), done.things(), all.things(), done.href())));
    }

    private Stream<Things> counted(FrontFigure figure, Map<FrontFigure, FrontNumber> numbers) {
        return numbers.get(figure) instanceof FrontNumber.Counted(Value.Count(long things), var _, var _, String href)
                ? Stream.of(new Things(things, href))
                : Stream.empty();
    }

    private record Things(long things, String href) {}

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CityDate.ZONE);
    }
}
