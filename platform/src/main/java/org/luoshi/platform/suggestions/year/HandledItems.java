package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.PastRuns;
import org.luoshi.procedure.run.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The suggestions submitted in a period, as they were known at a moment, by number (期内建议). */
@Repository
class HandledItems {
    private static final ScopedValue<Map<String, List<Handled>>> KNOWN = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final PastRuns runs;

    HandledItems(JdbcClient jdbc, PastRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    private record Row(UUID matter, String number, String title, String delegation) {}

    /** Looks up once what all the numbers counted in this work are counted from. */
    static <T> T together(Supplier<T> work) {
        return ScopedValue.where(KNOWN, new HashMap<>()).call(work::get);
    }

    /** Looked up once for all the numbers of a page or of one work: kept for its length, and no longer. */
    @SuppressWarnings("unchecked") // put there by this very method
    List<Handled> of(Period period, Instant asOf) {
        String key = "handled " + period + " " + asOf;
        if (KNOWN.isBound()) {
            return KNOWN.get().computeIfAbsent(key, _ -> found(period, asOf));
        }
        RequestAttributes page = RequestContextHolder.getRequestAttributes();
        if (page == null) {
            return found(period, asOf);
        }
        if (page.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof List<?> known) {
            return (List<Handled>) known;
        }
        List<Handled> found = found(period, asOf);
        page.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST);
        return found;
    }

    private List<Handled> found(Period period, Instant asOf) {
        List<Row> rows = rows(period, asOf);
        Map<UUID, Run> known = runs.of(rows.stream().map(Row::matter).toList(), asOf);
        Set<UUID> merged = merged(asOf);
        var day = LocalDateTime.ofInstant(asOf, CityDate.ZONE).toLocalDate();
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(known.get(row.matter()))
                        .map(run -> Handled.of(
                                row.matter(),
                                row.number(),
                                row.title(),
                                row.delegation(),
                                merged.contains(row.matter()),
                                run,
                                day)))
                .toList();
    }

    /** As a record behind a figure. */
    static FigureRecord record(Handled h) {
        return new FigureRecord(
                h.matter().toString(), h.number(), h.title(), MatterLinks.under("/suggestions", h.number()));
    }

    private List<Row> rows(Period period, Instant asOf) {
        return jdbc.sql("""
                select distinct f.matter, f.number, s.delegation, case when s.secrecy = 'open' then s.title else '' end as title
                from matter_fact f join suggestion s on s.matter = f.matter
                where f.event in ('submit', 'receive-motion', 'receive-paper') and f.at::date between :from and :to
                and f.recorded_at <= :asOf and s.kind in ('suggestion', 'from-motion') order by f.number
                """)
                .param("from", period.from())
                .param("to", period.to())
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        row.getObject("matter", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("delegation")))
                .list();
    }

    private Set<UUID> merged(Instant asOf) {
        return jdbc.sql("select matter from matter_merged where recorded_at <= :asOf")
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("matter", UUID.class))
                .set();
    }
}
