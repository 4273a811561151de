package org.luoshi.platform.burden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Measures units' weeks (填报负担表); a number and its records come from the same conditions, so that they cannot differ.
 */
@Repository
public class BurdenMeter {
    /** Of every unit. */
    public static final String EVERY_UNIT = "";

    private final JdbcClient jdbc;
    private final AskedKinds kinds;

    BurdenMeter(JdbcClient jdbc, AskedKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /**
     * A week of one unit.
     *
     * @param week its Monday
     */
    public record Week(String unit, LocalDate week, Map<BurdenMeasure, Long> amounts) {
        public long of(BurdenMeasure measure) {
            return amounts.getOrDefault(measure, 0L);
        }
    }

    /**
     * One record behind a number.
     *
     * @param amount how much it weighs: the fields of an act, else one
     * @param number the matter it is about; empty for a notice about none
     * @param what event, act, limit or rule of the notice, by its id
     * @param matter null when it is about none
     */
    public record Burden(
            String unit,
            LocalDate day,
            long amount,
            String key,
            String number,
            String what,
            @Nullable String matter,
            String title,
            String procedure) {
        public Optional<String> about() {
            return Optional.ofNullable(matter);
        }
    }

    /** The weeks from one Monday to before another that have something in them, by week and unit. */
    public List<Week> weeks(LocalDate from, LocalDate until, String unit) {
        Weeks weeks = new Weeks();
        for (BurdenMeasure measure : BurdenMeasure.values()) {
            if (measure != BurdenMeasure.ACTS) {
                summed(measure, from, until, unit).forEach(weeks::add);
            }
        }
        asked(BurdenSql.LINES_BY_WEEK, from, until, unit)
                .query((row, _) ->
                        List.of(part(row, BurdenMeasure.ACTS, "acts"), part(row, BurdenMeasure.FIELDS, "fields")))
                .list()
                .forEach(both -> both.forEach(weeks::add));
        return weeks.inOrder();
    }

    /** A part of one number of a week; lines and matters both have fields. */
    private record Part(String unit, LocalDate week, BurdenMeasure measure, long amount) {}

    private static Part part(ResultSet row, BurdenMeasure measure, String column) throws SQLException {
        return new Part(row.getString("unit"), row.getObject("week", LocalDate.class), measure, row.getLong(column));
    }

    private List<Part> summed(BurdenMeasure measure, LocalDate from, LocalDate until, String unit) {
        String sql = measure == BurdenMeasure.FIELDS ? BurdenSql.IN_MATTERS : measure.sql();
        return asked(
                        "select b.unit, date_trunc('week', b.day)::date as week, sum(b.amount) as amount from (" + sql
                                + ") b group by 1, 2",
                        from,
                        until,
                        unit)
                .query((row, _) -> part(row, measure, "amount"))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, LocalDate from, LocalDate until, String unit) {
        return jdbc.sql(sql)
                .param("from", from)
                .param("until", until)
                .param("unit", unit)
                .params(kinds.params())
                .params(OutsideMatters.params());
    }

    /** Weeks as they come together. */
    private static final class Weeks {
        private final Map<String, Week> byUnit = new LinkedHashMap<>();

        void add(Part part) {
            if (part.amount() > 0) {
                byUnit.computeIfAbsent(
                                part.week() + part.unit(),
                                _ -> new Week(part.unit(), part.week(), new EnumMap<>(BurdenMeasure.class)))
                        .amounts()
                        .merge(part.measure(), part.amount(), Long::sum);
            }
        }

        List<Week> inOrder() {
            List<Week> all = new ArrayList<>(byUnit.values());
            all.sort(Comparator.comparing(Week::week).thenComparing(Week::unit));
            return all;
        }
    }

    /** The records behind one number, the latest first. */
    public List<Burden> records(BurdenMeasure measure, LocalDate from, LocalDate until, String unit) {
        return known(measure, from, until, unit, null);
    }

    /** Those known at a moment; null for now. */
    List<Burden> known(BurdenMeasure measure, LocalDate from, LocalDate until, String unit, @Nullable Instant asOf) {
        return asked(
                        "select b.*, m.matter, m.title, m.procedure from (" + measure.sql()
                                + ") b left join lateral (select f.matter::text, f.title, f.procedure from matter_fact f"
                                + " where f.number = b.number limit 1) m on true where b.amount > 0"
                                + " and (cast(:asOf as timestamptz) is null or b.known <= :asOf) order by b.day desc, b.key, b.unit",
                        from,
                        until,
                        unit)
                .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Burden(
                        row.getString("unit"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("amount"),
                        row.getString("key"),
                        text(row.getString("number")),
                        row.getString("what"),
                        row.getString("matter"),
                        text(row.getString("title")),
                        text(row.getString("procedure"))))
                .list();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
