package org.luoshi.platform.suggestions.year;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Value;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.TabledItems;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;

/** A year's handling as tables: every cell a measure of a group, with exactly its records behind it (办理统计表). */
@Component
public class HandlingYears {
    private final HandledItems items;
    private final TabledItems tabled;
    private final Names names;

    HandlingYears(HandledItems items, TabledItems tabled, Names names) {
        this.items = items;
        this.tabled = tabled;
        this.names = names;
    }

    /** What suggestions are grouped by. */
    public enum By {
        WHOLE,
        UNIT,
        CATEGORY,
        DELEGATION
    }

    /**
     * A number on a page.
     *
     * @param measure its code, for the address of its records
     * @param text as it is read; a share says what it is a share of
     */
    public record Cell(String measure, Words title, Words rule, String text, String exact) {}

    /** A group and its numbers. */
    public record Row(String key, String name, List<Cell> cells) {}

    /** The groups of this kind, each with every measure and rate in their order. */
    public List<Row> table(Period period, Instant asOf, By by) {
        List<Handled> all = items.of(period, asOf);
        return groups(all, by).entrySet().stream()
                .map(group -> new Row(
                        group.getKey(), name(by, group.getKey()), cells(group.getValue(), unit(by, group.getKey()))))
                .toList();
    }

    /** Those behind one cell, as far as this viewer may see them; empty when there is no such measure. */
    public Optional<List<FigureRecord>> records(
            Period period, Instant asOf, By by, String key, String measure, Viewer viewer) {
        return measure(measure).map(m -> {
            List<Handled> group = groups(items.of(period, asOf), by).getOrDefault(key, List.of());
            List<FigureRecord> records = m.among(group, unit(by, key)).stream()
                    .map(HandledItems::record)
                    .toList();
            return tabled.recordsFor(viewer, records);
        });
    }

    /** How a measure is called and counted. */
    public Optional<Cell> explained(String measure) {
        return measure(measure).map(m -> new Cell(m.code(), m.title(), m.rule(), "", ""));
    }

    /** How a group is called. */
    public String name(By by, String key) {
        return by == By.UNIT ? names.unit(key) : key;
    }

    private static Optional<Measure> measure(String code) {
        return List.of(Measure.values()).stream()
                .filter(m -> m.code().equals(code))
                .findFirst();
    }

    private static @Nullable String unit(By by, String key) {
        return by == By.UNIT ? key : null;
    }

    private static List<Cell> cells(List<Handled> group, @Nullable String unit) {
        List<Cell> cells = new ArrayList<>();
        for (Measure m : Measure.values()) {
            String count = String.valueOf(m.among(group, unit).size());
            cells.add(new Cell(m.code(), m.title(), m.rule(), count, count));
        }
        for (Rate rate : Rate.values()) {
            Value.Share share = rate.of(group, unit);
            cells.add(new Cell(rate.whole.code(), rate.title(), rate.rule(), share.text(), share.exact()));
        }
        return cells;
    }

    private static Map<String, List<Handled>> groups(List<Handled> all, By by) {
        return switch (by) {
            case WHOLE -> Map.of("", all);
            case CATEGORY -> all.stream().collect(groupingBy(Handled::category, TreeMap::new, toList()));
            case DELEGATION -> all.stream().collect(groupingBy(Handled::delegation, TreeMap::new, toList()));
            case UNIT -> byUnit(all);
        };
    }

    /** A suggestion that several units answer separately stands with each of them. */
    private static Map<String, List<Handled>> byUnit(List<Handled> all) {
        Map<String, List<Handled>> groups = new TreeMap<>();
        for (Handled h : all) {
            h.units()
                    .forEach(a -> groups.computeIfAbsent(a.unit(), u -> new ArrayList<>())
                            .add(h));
        }
        return groups;
    }
}
