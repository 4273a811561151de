package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sheets that were given out. */
@Repository
public class Sheets {
    private final JdbcClient jdbc;

    Sheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one matter, the first one first. */
    public List<Sheet> of(MatterId matter) {
        return jdbc.sql("""
                select t.*, s.code, n.year, n.serial from desk_sheet t
                join desk_number n on n.subject_kind = 'sheet' and n.subject = t.id
                join desk_series s on s.id = n.series
                where t.matter = :matter order by t.issued_on, s.code, n.serial
                """)
                .param("matter", matter.value())
                .query((row, _) -> new Sheet(
                        row.getObject("id", UUID.class),
                        matter,
                        Sheet.Kind.valueOf(row.getString("kind")),
                        row.getInt("occasion"),
                        new DocumentNumber(row.getString("code"), row.getInt("year"), row.getInt("serial")),
                        row.getObject("issued_on", LocalDate.class)))
                .list();
    }

    /** False when the occasion has its sheet already. */
    boolean insert(UUID id, MatterId matter, Sheet.Kind kind, int occasion, LocalDate on, String by) {
        return jdbc.sql(
                                "insert into desk_sheet values (:id, :matter, :kind, :occasion, :on, :by) on conflict do nothing")
                        .param("id", id)
                        .param("matter", matter.value())
                        .param("kind", kind.name())
                        .param("occasion", occasion)
                        .param("on", on)
                        .param("by", by)
                        .update()
                == 1;
    }
}
