package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The draft texts of items in all their versions. */
@Repository
public class DraftTexts {
    private final JdbcClient jdbc;

    DraftTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version, the newest first. */
    public List<DraftText> of(ItemId item) {
        return jdbc.sql("select * from session_draft where item = :item order by version desc")
                .param("item", item.value())
                .query(DraftTexts::map)
                .list();
    }

    /** The one before the meeting now. */
    public Optional<DraftText> newest(ItemId item) {
        return of(item).stream().findFirst();
    }

    /** The version a decision was made from. */
    public Optional<DraftText> find(ItemId item, int version) {
        return of(item).stream().filter(draft -> draft.version() == version).findFirst();
    }

    void insert(DraftText draft) {
        jdbc.sql("insert into session_draft (item, version, text, sha256, by_name, at)"
                        + " values (:item, :version, :text, :sha256, :by, :at)")
                .param("item", draft.item().value())
                .param("version", draft.version())
                .param("text", draft.text())
                .param("sha256", draft.sha256())
                .param("by", draft.byName())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static DraftText map(ResultSet row, int number) throws SQLException {
        return new DraftText(
                new ItemId(row.getObject("item", UUID.class)),
                row.getInt("version"),
                row.getString("text"),
                row.getString("sha256"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
