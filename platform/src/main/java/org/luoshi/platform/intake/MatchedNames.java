package org.luoshi.platform.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names as printed and the regulation each means (名称核对): the misprint stays, the meaning stands beside it. */
@Repository
public class MatchedNames {
    private final JdbcClient jdbc;

    MatchedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(DraftId id, SourceId source, String printed, String title, Instant at) {
        jdbc.sql(
                        "insert into intake_name (id, source, printed, title, at) values (:id, :source, :printed, :title, :at)")
                .param("id", id.value())
                .param("source", source.value())
                .param("printed", printed)
                .param("title", title)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(DraftId id) {
        jdbc.sql("delete from intake_name where id = :id")
                .param("id", id.value())
                .update();
    }
}
