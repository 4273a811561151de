package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.DeskRow;
import org.luoshi.platform.matters.DeskViews;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;

/** Makes the desk for one viewer. */
@Component
class DeskPages {
    private static final String HERE = "/matters/desk";
    private static final Comparator<DeskPage.Group> WORST_FIRST = Comparator.comparingLong(DeskPage.Group::red)
            .reversed()
            .thenComparing(Comparator.comparingLong(DeskPage.Group::yellow).reversed())
            .thenComparing(DeskPage.Group::name);

    private final DeskViews views;
    private final Names names;
    private final MatterLinks links;
    private final CityDate date;

    DeskPages(DeskViews views, Names names, MatterLinks links, CityDate date) {
        this.views = views;
        this.names = names;
        this.links = links;
        this.date = date;
    }

    DeskPage page(String by, Frame frame) {
        LocalDate today = date.today();
        List<DeskPage.Line> lines = views.rows(Mover.of(frame.viewer())).stream()
                .map(row -> line(row, today, frame))
                .toList();
        boolean byClock = by.equals("clock");
        return new DeskPage(
                today,
                byClock ? "clock" : "unit",
                List.of(stat(lines, Lamp.RED, "red", frame), stat(lines, Lamp.YELLOW, "yellow", frame)),
                List.of(
                        new Tab(frame.t("matters.desk.by-unit"), HERE, !byClock),
                        new Tab(frame.t("matters.desk.by-clock"), HERE + "?by=clock", byClock)),
                groups(lines, byClock));
    }

    private static List<DeskPage.Group> groups(List<DeskPage.Line> lines, boolean byClock) {
        Map<String, List<DeskPage.Line>> grouped = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> byClock ? line.clock() : line.whose(), LinkedHashMap::new, Collectors.toList()));
        List<DeskPage.Group> groups = new ArrayList<>();
        grouped.forEach((name, members) ->
                groups.add(new DeskPage.Group(name, count(members, Lamp.RED), count(members, Lamp.YELLOW), members)));
        groups.sort(WORST_FIRST);
        return groups;
    }

    private static Stat stat(List<DeskPage.Line> lines, Lamp lamp, String code, Frame frame) {
        return new Stat(
                Long.toString(count(lines, lamp)),
                frame.t("matters.desk." + code),
                "/matters?open=1&lamp=" + code,
                frame.t("matters.desk." + code + ".note"));
    }

    private static long count(List<DeskPage.Line> lines, Lamp lamp) {
        return lines.stream().filter(line -> line.lamp() == lamp).count();
    }

    private DeskPage.Line line(DeskRow row, LocalDate today, Frame frame) {
        String party = row.party();
        return new DeskPage.Line(
                row.matter().value(),
                row.ordinal(),
                row.number(),
                row.title(),
                links.to(row.procedure(), row.number()),
                row.confidential(),
                MatterPages.in(frame, row.clock()),
                party == null ? MatterPages.in(frame, row.holder()) : names.unit(party),
                row.due(),
                row.originalDue(),
                ClockLines.shown(row.lamp()),
                state(row, today, frame),
                MatterPages.in(frame, row.step()),
                last(row, frame),
                urged(row, frame),
                !today.equals(row.urgedOn()));
    }

    private static String state(DeskRow row, LocalDate today, Frame frame) {
        if (row.daysLate() > 0) {
            return frame.t("matters.clock.overdue", row.daysLate());
        }
        return row.due().equals(today) ? frame.t("matters.clock.today") : frame.t("matters.desk.soon");
    }

    private static String last(DeskRow row, Frame frame) {
        Words last = row.last();
        LocalDateTime at = row.lastAt();
        return last == null || at == null
                ? frame.t("matters.history.empty")
                : frame.t("matters.desk.last", MatterPages.in(frame, last), at.toLocalDate(), row.lastBy());
    }

    private static String urged(DeskRow row, Frame frame) {
        LocalDate on = row.urgedOn();
        return on == null ? "" : frame.t("matters.desk.urged", on, row.urgedBy());
    }
}
