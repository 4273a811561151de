package org.luoshi.platform.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers other people's texts tell (外部数字), each with its day and its source; they change no figure of ours. */
@Repository
public class ExternalFigures {
    private final JdbcClient jdbc;

    ExternalFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A number as a text tells it.
     *
     * @param ours the figure of ours it is held against; empty for none
     */
    public record ExternalFigure(
            DraftId id,
            SourceId source,
            BigDecimal value,
            String unit,
            String subject,
            String status,
            LocalDate asOf,
            String ours) {}

    /** The latest day first. */
    public List<ExternalFigure> all() {
        return jdbc.sql("select * from intake_figure order by as_of desc, at desc limit 500")
                .query(ExternalFigures::map)
                .list();
    }

    public void insert(ExternalFigure figure, Instant at) {
        jdbc.sql("""
                insert into intake_figure (id, source, value, unit, subject, status, as_of, ours, at)
                values (:id, :source, :value, :unit, :subject, :status, :asOf, :ours, :at)
                """)
                .param("id", figure.id().value())
                .param("source", figure.source().value())
                .param("value", figure.value())
                .param("unit", figure.unit())
                .param("subject", figure.subject())
                .param("status", figure.status())
                .param("asOf", figure.asOf())
                .param("ours", figure.ours())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(DraftId id) {
        jdbc.sql("delete from intake_figure where id = :id")
                .param("id", id.value())
                .update();
    }

    private static ExternalFigure map(ResultSet row, int number) throws SQLException {
        return new ExternalFigure(
                new DraftId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source", UUID.class)),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getString("subject"),
                row.getString("status"),
                row.getObject("as_of", LocalDate.class),
                row.getString("ours"));
    }
}
