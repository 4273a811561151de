package org.luoshi.platform.suggestions.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.matters.MatterLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The commitments made in a period as they stood by what was known at a moment (当时的承诺): the ledger keeps what was promised,
 * the facts recorded until then say what became of it.
 */
@Repository
class PastCommitments {
    private final JdbcClient jdbc;

    PastCommitments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise; its title is empty where the suggestion is kept from the public. */
    record Promise(
            String id,
            String matter,
            String number,
            String title,
            String unit,
            Commitments.State state,
            boolean carried) {

        /** Two promises of one suggestion are two records: the suggestion, and whose promise. */
        FigureRecord record() {
            return new FigureRecord(id, number, title, MatterLinks.under("/suggestions", number));
        }
    }

    List<Promise> of(Period period, Instant asOf) {
        LocalDate day = LocalDateTime.ofInstant(asOf, CityDate.ZONE).toLocalDate();
        return jdbc.sql("""
                select c.id, c.matter, c.unit, c.due, r.number, case when s.secrecy = 'open' then s.title else '' end as title,
                    f.done, f.reported, f.explained, f.carried
                from suggestion_commitment c join suggestion s on s.matter = c.matter
                join lateral (select x.number, x.seq from matter_fact x
                    where x.matter = c.matter and x.event in ('reply', 'reply-again') and x.unit = c.unit
                    and x.at::date = c.made_on and x.recorded_at <= :asOf order by x.seq limit 1) r on true
                cross join lateral (select
                    coalesce(bool_or(x.event = 'confirm-implementation'), false) as done,
                    coalesce(bool_or(x.event = 'report-fulfilment' and x.unit = c.unit), false) as reported,
                    coalesce(bool_or(x.event = 'explain-change' and x.unit = c.unit), false) as explained,
                    coalesce(bool_or(x.event = 'carry-over'), false) as carried
                    from matter_fact x where x.matter = c.matter and x.seq > r.seq and x.recorded_at <= :asOf) f
                where c.made_on between :from and :to
                order by r.number, c.made_on, c.unit
                """)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> promise(row, day))
                .list();
    }

    private static Promise promise(ResultSet row, LocalDate day) throws SQLException {
        return new Promise(
                row.getString("id"),
                row.getString("matter"),
                row.getString("number"),
                row.getString("title"),
                row.getString("unit"),
                state(row, day),
                row.getBoolean("carried"));
    }

    private static Commitments.State state(ResultSet row, LocalDate day) throws SQLException {
        if (row.getBoolean("done")) {
            return Commitments.State.DONE;
        }
        if (row.getBoolean("reported")) {
            return Commitments.State.REPORTED;
        }
        if (row.getBoolean("explained")) {
            return Commitments.State.EXPLAINED;
        }
        @Nullable LocalDate due = row.getObject("due", LocalDate.class);
        return due != null && due.isBefore(day) ? Commitments.State.OVERDUE : Commitments.State.OPEN;
    }

    /** Which matter each of these promises belongs to; for who may read them now. */
    List<Owner> owners(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, matter from suggestion_commitment where id = any(cast(:ids as uuid[]))")
                        .param("ids", ids.toArray(String[]::new))
                        .query((row, n) -> new Owner(row.getString("id"), row.getString("matter")))
                        .list();
    }

    /** A promise and its matter. */
    record Owner(String promise, String matter) {}
}
