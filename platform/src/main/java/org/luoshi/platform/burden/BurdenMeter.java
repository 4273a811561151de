package org.luoshi.platform.burden;

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

/** Measures units' weeks (填报负担表); a number and its records come from one statement, so that they cannot differ. */
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
        Map<String, Week> weeks = new LinkedHashMap<>();
        for (BurdenMeasure measure : BurdenMeasure.values()) {
            jdbc.sql("select b.unit, date_trunc('week', b.day)::date as week, sum(b.amount) as amount from ("
                            + measure.sql() + ") b group by 1, 2 having sum(b.amount) > 0")
                    .param("from", from)
                    .param("until", until)
                    .param("unit", unit)
                    .params(kinds.params())
                    .params(OutsideMatters.params())
                    .query((row, _) -> {
                        String of = row.getString("unit");
                        LocalDate week = row.getObject("week", LocalDate.class);
                        weeks.computeIfAbsent(week + of, _ -> new Week(of, week, new EnumMap<>(BurdenMeasure.class)))
                                .amounts()
                                .put(measure, row.getLong("amount"));
                        return of;
                    })
                    .list();
        }
        List<Week> all = new ArrayList<>(weeks.values());
        all.sort(Comparator.comparing(Week::week).thenComparing(Week::unit));
        return all;
    }

    /** The records behind one number, the latest first. */
    public List<Burden> records(BurdenMeasure measure, LocalDate from, LocalDate until, String unit) {
        return known(measure, from, until, unit, null);
    }

    /** Those known at a moment; null for now. */
    List<Burden> known(BurdenMeasure measure, LocalDate from, LocalDate until, String unit, @Nullable Instant asOf) {
        return jdbc.sql(
                        "select b.*, m.matter, m.title, m.procedure from (" + measure.sql()
                                + ") b left join lateral (select f.matter::text, f.title, f.procedure from matter_fact f"
                                + " where f.number = b.number limit 1) m on true where b.amount > 0"
                                + " and (cast(:asOf as timestamptz) is null or b.known <= :asOf) order by b.day desc, b.key, b.unit")
                .param("from", from)
                .param("until", until)
                .param("unit", unit)
                .params(kinds.params())
                .params(OutsideMatters.params())
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
