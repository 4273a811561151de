package org.luoshi.platform.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shelf of publications: written once, never changed. */
@Component
class PublishedFigures {
    private static final String SELECT = """
            select id, figure_id, version, from_day, to_day, as_of, value_text, value_exact, hash, published_at, published_by
            from published_figure
            """;

    private final JdbcClient jdbc;

    PublishedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Others who publish this figure wait until the transaction ends. */
    void lock(FigureId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 70))")
                .param("figure " + id.value())
                .query()
                .listOfRows();
    }

    /** Writes the publication with its records, unless the same one is there already. */
    boolean insert(Published p, List<FigureRecord> records) {
        int rows = jdbc.sql("""
                        insert into published_figure (id, figure_id, version, from_day, to_day, as_of, value_text, value_exact, hash, published_at, published_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (figure_id, version, from_day, to_day, as_of) do nothing
                        """)
                .params(
                        p.id(),
                        p.figure().value(),
                        p.version(),
                        p.period().from(),
                        p.period().to(),
                        utc(p.asOf()),
                        p.text(),
                        p.exact(),
                        p.hash(),
                        utc(p.publishedAt()),
                        p.by())
                .update();
        if (rows == 1) {
            insertRecords(p.id(), records);
        }
        return rows == 1;
    }

    /** The publication that stands where {@code p} would stand. */
    Published same(Published p) {
        return jdbc.sql(SELECT + "where figure_id = ? and version = ? and from_day = ? and to_day = ? and as_of = ?")
                .params(
                        p.figure().value(),
                        p.version(),
                        p.period().from(),
                        p.period().to(),
                        utc(p.asOf()))
                .query(PublishedFigures::row)
                .single();
    }

    Optional<Published> latest(FigureId id, int version, Period period) {
        return jdbc.sql(SELECT + """
                        where figure_id = ? and version = ? and from_day = ? and to_day = ? order by as_of desc limit 1
                        """)
                .params(id.value(), version, period.from(), period.to())
                .query(PublishedFigures::row)
                .optional();
    }

    Optional<Published> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(PublishedFigures::row)
                .optional();
    }

    List<Published> of(FigureId id) {
        return jdbc.sql(SELECT + "where figure_id = ? order by as_of desc, version desc, id")
                .param(id.value())
                .query(PublishedFigures::row)
                .list();
    }

    List<FigureRecord> records(UUID published) {
        return jdbc.sql("""
                        select record_id, number, title, href from published_figure_record
                        where published_id = ? order by place
                        """)
                .param(published)
                .query((row, n) -> new FigureRecord(
                        row.getString("record_id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("href")))
                .list();
    }

    private void insertRecords(UUID published, List<FigureRecord> records) {
        for (int place = 0; place < records.size(); place++) {
            FigureRecord r = records.get(place);
            jdbc.sql("""
                            insert into published_figure_record (published_id, place, record_id, number, title, href)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(published, place, r.id(), r.number(), r.title(), r.href())
                    .update();
        }
    }

    private static Published row(ResultSet row, int n) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                new FigureId(row.getString("figure_id")),
                row.getInt("version"),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getString("value_text"),
                row.getString("value_exact"),
                row.getString("hash"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
