package org.luoshi.platform.suggestions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Sight;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The motions and suggestions tabled in a period (期内议案建议), by what was known at a moment.
 *
 * <p>The facts known then are looked up by matter, each by its index, and never laid out as a whole: 409 items of two
 * years take 50 ms instead of 3 s.
 */
@Repository
public class TabledItems {
    private static final String TABLED = """
            with known as not materialized (select * from matter_fact where recorded_at <= :asOf),
            tabled as (
                select f.matter, f.number, f.title, s.kind, s.secrecy,
                    coalesce((select bool_and(r.carried -> 'class' ->> 'text' = 'A') from known r
                        where r.matter = f.matter and r.event in ('reply', 'reply-again')
                        and r.seq > coalesce((select max(o.seq) from known o
                            where o.matter = f.matter and o.event = 'order-rehandling'), 0)), false) as all_solved
                from known f join suggestion s on s.matter = f.matter
                where f.event in ('submit', 'receive-motion', 'receive-paper') and f.at::date between :from and :to
                and not exists (select 1 from known x where x.matter = f.matter and x.event in
                    ('return-to-deputy', 'convert-to-letter', 'withdraw', 'turn-into-suggestion', 'decline'))
                and not exists (select 1 from matter_merged g
                    where g.matter = f.matter and g.recorded_at <= :asOf))
            select t.matter, t.number, t.title, t.secrecy from tabled t where\s""";

    private final JdbcClient jdbc;
    private final MatterViews matters;

    TabledItems(JdbcClient jdbc, MatterViews matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    /** Those for which a condition on {@code t} holds, by number. */
    List<FigureRecord> where(String condition, Period period, Instant asOf) {
        return jdbc.sql(TABLED + condition + " order by number")
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new FigureRecord(
                        row.getString("matter"),
                        row.getString("number"),
                        row.getString("secrecy").equals("open") ? row.getString("title") : "",
                        MatterLinks.under("/suggestions", row.getString("number"))))
                .list();
    }

    /** Whole where this viewer may open the matter, by number elsewhere. */
    public List<FigureRecord> recordsFor(Viewer viewer, List<FigureRecord> records) {
        return Sight.byId(matters::openTo).shown(viewer, records);
    }
}
