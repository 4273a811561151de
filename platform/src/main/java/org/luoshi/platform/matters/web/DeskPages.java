package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.DeskRow;
import org.luoshi.platform.matters.DeskViews;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;

/** Makes the desk for one viewer. */
@Component
class DeskPages {
    private static final String HERE = "/matters/desk";
    private static final Comparator<Heap> WORST_FIRST = Comparator.comparingLong(Heap::red)
            .reversed()
            .thenComparing(Comparator.comparingLong(Heap::yellow).reversed())
            .thenComparing(Heap::name);

    /** Units or clocks on a page, the first lines of each, and the lines of a page when one alone is looked at. */
    private static final int GROUPS = 20;

    private static final int LINES = 10;
    private static final int ONE = 100;

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

    /** The page asked for; one unit's or one clock's duties whole when {@code group} names it. */
    DeskPage page(Query query, Frame frame) {
        Mover mover = Mover.of(frame.viewer());
        LocalDate today = date.today();
        boolean byClock = query.first("by").equals("clock");
        List<Heap> heaps = heaps(views.held(mover), byClock, frame);
        List<Heap> asked = heaps.stream()
                .filter(heap -> heap.name().equals(query.first("group")))
                .toList();
        boolean one = !asked.isEmpty();
        Pager pager = one
                ? Pager.of(query, ONE, asked.getFirst().red() + asked.getFirst().yellow())
                : Pager.of(query, GROUPS, heaps.size());
        List<Heap> shown = one ? asked : part(heaps, pager.offset(), pager.size());
        int most = one ? pager.offset() + pager.size() : Pager.most(query, LINES);
        Map<String, List<DeskPage.Line>> lines = lines(shown, most, byClock, today, frame, mover);
        return new DeskPage(
                today,
                byClock ? "clock" : "unit",
                List.of(
                        stat(heaps.stream().mapToLong(Heap::red).sum(), "red", frame),
                        stat(heaps.stream().mapToLong(Heap::yellow).sum(), "yellow", frame)),
                List.of(
                        new Tab(frame.t("matters.desk.by-unit"), HERE, !byClock),
                        new Tab(frame.t("matters.desk.by-clock"), HERE + "?by=clock", byClock)),
                shown.stream()
                        .map(heap -> heap.group(
                                part(
                                        lines.getOrDefault(heap.name(), List.of()),
                                        one ? pager.offset() : 0,
                                        one ? pager.size() : most),
                                one
                                        ? ""
                                        : query.with("group", heap.name())
                                                .with("page", "")
                                                .href()))
                        .toList(),
                one ? query.with("group", "").with("page", "").href() : "",
                one ? "" : query.first("group"),
                pager);
    }

    /** What stands under one name: a unit, the holders of a role, or a clock. */
    private record Heap(String name, List<DeskViews.Held> held) {
        long red() {
            return held.stream().mapToLong(DeskViews.Held::red).sum();
        }

        long yellow() {
            return held.stream().mapToLong(DeskViews.Held::yellow).sum();
        }

        DeskPage.Group group(List<DeskPage.Line> lines, String whole) {
            return new DeskPage.Group(name, red(), yellow(), lines, lines.size() < red() + yellow() ? whole : "");
        }
    }

    private List<Heap> heaps(List<DeskViews.Held> held, boolean byClock, Frame frame) {
        Map<String, List<DeskViews.Held>> named = held.stream()
                .collect(Collectors.groupingBy(
                        each -> byClock
                                ? MatterPages.in(frame, each.clock())
                                : whose(each.holding().party(), each.holder(), frame),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return named.entrySet().stream()
                .map(entry -> new Heap(entry.getKey(), entry.getValue()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private Map<String, List<DeskPage.Line>> lines(
            List<Heap> heaps, int most, boolean byClock, LocalDate today, Frame frame, Mover mover) {
        List<DeskViews.Holding> of = heaps.stream()
                .flatMap(heap -> heap.held().stream())
                .map(DeskViews.Held::holding)
                .distinct()
                .toList();
        return views.rows(of, most, mover).stream()
                .map(row -> line(row, today, frame))
                .collect(Collectors.groupingBy(line -> byClock ? line.clock() : line.whose()));
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        return all.stream().skip(from).limit(most).toList();
    }

    private static Stat stat(long count, String code, Frame frame) {
        return new Stat(
                Long.toString(count),
                frame.t("matters.desk." + code),
                "/matters?open=1&lamp=" + code,
                frame.t("matters.desk." + code + ".note"));
    }

    private String whose(@Nullable String party, Words holder, Frame frame) {
        return party == null ? MatterPages.in(frame, holder) : names.unit(party);
    }

    private DeskPage.Line line(DeskRow row, LocalDate today, Frame frame) {
        return new DeskPage.Line(
                row.matter().value(),
                row.ordinal(),
                row.number(),
                row.title(),
                links.to(row.procedure(), row.number()),
                row.confidential(),
                MatterPages.in(frame, row.clock()),
                whose(row.party(), row.holder(), frame),
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
