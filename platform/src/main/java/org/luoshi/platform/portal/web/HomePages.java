package org.luoshi.platform.portal.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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

    private final FrontPage front;

    HomePages(FrontPage front) {
        this.front = front;
    }

    HomePage page(Frame frame) {
        YearInFigures year = year(frame);
        return new HomePage(
                year, Stream.of(Report.values()).map(r -> report(r, year)).toList());
    }

    private FrontReport report(Report report, YearInFigures year) {
        List<Entrance> doors = front.doors(report);
        boolean counted = report == Report.YEAR && year.anyCounted();
        return new FrontReport(report, counted || !doors.isEmpty(), doors);
    }

    private YearInFigures year(Frame frame) {
        return new YearInFigures(
                COUNTED.stream().map(f -> stat(f, frame)).toList(),
                bars(frame),
                REST.stream().map(f -> stat(f, frame)).toList(),
                front.number(FrontFigure.TABLED, frame.viewer())
                                instanceof FrontNumber.Counted(var _, var period, var asOf, var _)
                        ? frame.t("portal.period", period.from(), period.to(), frame.moment(local(asOf)))
                        : "");
    }

    private Stat stat(FrontFigure figure, Frame frame) {
        String label = frame.t(figure.key());
        return switch (front.number(figure, frame.viewer())) {
            case FrontNumber.Counted(Value value, var _, var _, String href) ->
                new Stat(value.text(), label, href, frame.t(figure.key() + ".note"));
            case FrontNumber.Withheld() -> new Stat("··", label, "/login", frame.t("portal.figure.withheld"));
            case FrontNumber.NotBuilt() -> Stat.notBuilt(label, "");
        };
    }

    /** Replied and carried out stand together or not at all: one alone would be the number that flatters. */
    private List<Bar> bars(Frame frame) {
        List<Bar> readings = Stream.of(FrontFigure.CONCLUDED, FrontFigure.IMPLEMENTED)
                .flatMap(figure -> bar(figure, FrontFigure.TABLED, frame))
                .toList();
        return readings.size() < 2
                ? List.of()
                : Stream.concat(readings.stream(), bar(FrontFigure.KEY_IMPLEMENTED, FrontFigure.KEY, frame))
                        .toList();
    }

    private Stream<Bar> bar(FrontFigure part, FrontFigure whole, Frame frame) {
        return counted(part, frame)
                .flatMap(done -> counted(whole, frame)
                        .map(all -> new Bar(frame.t(part.key()), done.things(), all.things(), done.href())));
    }

    private Stream<Things> counted(FrontFigure figure, Frame frame) {
        return front.number(figure, frame.viewer())
                        instanceof FrontNumber.Counted(Value.Count(long things), var _, var _, String href)
                ? Stream.of(new Things(things, href))
                : Stream.empty();
    }

    private record Things(long things, String href) {}

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CityDate.ZONE);
    }
}
