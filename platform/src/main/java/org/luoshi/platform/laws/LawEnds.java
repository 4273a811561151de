package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.laws.LawEnd.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends that offices wrote down. */
@Repository
public class LawEnds implements LawUses {
    private final JdbcClient jdbc;

    LawEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The end of a law, unless it was taken back. */
    public Optional<LawEnd> of(String work) {
        return jdbc.sql("select * from law_end where work_id = ? and taken_back_at is null")
                .param(work)
                .query(LawEnds::end)
                .optional();
    }

    /** An end rests on its law: the law does not go while the end stands. */
    @Override
    public int restingOn(UUID batch) {
        return jdbc.sql("""
                select count(*) from law_end e where taken_back_at is null and work_id in
                  (select work_id from law_version group by 1 having bool_and(import_id = ?))
                """).param(batch).query(Integer.class).single();
    }

    void insert(LawEnd end) {
        jdbc.sql("""
                insert into law_end (id, work_id, kind, on_day, reason, basis, recorded_at, recorded_by)
                values (:id, :work, :kind, :on, :reason, :basis, :at, :by)
                """)
                .param("id", end.id())
                .param("work", end.work())
                .param("kind", end.kind().name())
                .param("on", end.on())
                .param("reason", end.reason())
                .param("basis", end.basis())
                .param("at", end.at())
                .param("by", end.by())
                .update();
    }

    void takeBack(UUID id, OffsetDateTime at, String by) {
        jdbc.sql("update law_end set taken_back_at = ?, taken_back_by = ? where id = ?")
                .param(at)
                .param(by)
                .param(id)
                .update();
    }

    private static LawEnd end(ResultSet row, int number) throws SQLException {
        return new LawEnd(
                row.getObject("id", UUID.class),
                row.getString("work_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getString("recorded_by"));
    }
}
