package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed in the library (更新记录), the latest first. */
@Repository
public class LawChanges {
    private final JdbcClient jdbc;

    LawChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a text. Words: {@code laws.changed.<name>}. */
    public enum Kind {
        /** A work came in with it. */
        WORK,
        /** Another text of a known work. */
        VERSION,
        /** It took the place of another text of the same day. */
        REPLACED,
        /** An import was taken back. */
        WITHDRAWN
    }

    /** One change; {@code there} is false once its work is gone. */
    public record Change(
            long id,
            OffsetDateTime at,
            Kind kind,
            String work,
            String version,
            String title,
            @Nullable LocalDate day,
            boolean there) {}

    public int count(OffsetDateTime since) {
        return jdbc.sql("select count(*) from law_change where at >= ?")
                .param(since)
                .query(Integer.class)
                .single();
    }

    public List<Change> since(OffsetDateTime since, int offset, int limit) {
        return jdbc.sql("""
                select c.*, exists (select 1 from law_work w where w.id = c.work_id) as there from law_change c
                where c.at >= :since order by c.at desc, c.id desc limit :limit offset :offset
                """)
                .param("since", since)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> new Change(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("work_id"),
                        row.getString("version_id"),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("there")))
                .list();
    }
}
