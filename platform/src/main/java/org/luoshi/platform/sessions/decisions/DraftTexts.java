package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.papers.Paper;
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

    /** The paper a version of a draft was laid as; empty for one older than that rule. */
    public Optional<LaidAs> paper(ItemId item, int version) {
        return jdbc.sql("select paper_series, paper_version from session_draft"
                        + " where item = :item and version = :version and paper_series is not null")
                .param("item", item.value())
                .param("version", version)
                .query((row, _) -> new LaidAs(row.getObject("paper_series", UUID.class), row.getInt("paper_version")))
                .optional();
    }

    /** A version of a paper. */
    public record LaidAs(UUID series, int version) {}

    /** Keeps it with the version of the paper it is. */
    void insert(DraftText draft, Paper paper) {
        jdbc.sql("insert into session_draft (item, version, text, sha256, by_name, at, paper_series, paper_version)"
                        + " values (:item, :version, :text, :sha256, :by, :at, :series, :paper)")
                .param("item", draft.item().value())
                .param("version", draft.version())
                .param("text", draft.text())
                .param("sha256", draft.sha256())
                .param("by", draft.byName())
                .param("series", paper.series())
                .param("paper", paper.version())
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
