package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.documents.Paper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The series this house numbers its documents in. */
@Repository
public class SeriesRegister {
    private final JdbcClient jdbc;

    SeriesRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Series> all() {
        return jdbc.sql("select * from desk_series order by use, code")
                .query(SeriesRegister::map)
                .list();
    }

    /** Those a draft may choose from. */
    public List<Series> outgoing() {
        return all().stream().filter(s -> s.use() == Series.Use.OUTGOING).toList();
    }

    public Optional<Series> find(UUID id) {
        return jdbc.sql("select * from desk_series where id = :id")
                .param("id", id)
                .query(SeriesRegister::map)
                .optional();
    }

    boolean hasCode(String code) {
        return jdbc.sql("select exists (select 1 from desk_series where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    void insert(Series series) {
        jdbc.sql("insert into desk_series values (:id, :code, :name, :issuer, :form, :use)")
                .param("id", series.id())
                .param("code", series.code())
                .param("name", series.name())
                .param("issuer", series.issuer())
                .param("form", series.form().name())
                .param("use", series.use().name())
                .update();
    }

    private static Series map(ResultSet row, int number) throws SQLException {
        return new Series(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("issuer"),
                Paper.Form.valueOf(row.getString("form")),
                Series.Use.valueOf(row.getString("use")));
    }
}
