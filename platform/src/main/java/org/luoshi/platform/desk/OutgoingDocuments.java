package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outgoing documents, without their paths. */
@Repository
public class OutgoingDocuments {
    private final JdbcClient jdbc;

    OutgoingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OutgoingDocument> find(MatterId id) {
        return jdbc.sql("select * from desk_outgoing where matter = :id")
                .param("id", id.value())
                .query(OutgoingDocuments::map)
                .optional();
    }

    void insert(OutgoingDocument document) {
        written(jdbc.sql("""
                insert into desk_outgoing (matter, draft, step, series, kind, title, drafted_on, drafted_by, addressees,
                    body, attachments, copies)
                values (:matter, :draft, :step, :series, :kind, :title, :on, :by, :addressees, :body, :attachments, :copies)
                """), document)
                .param("draft", document.draft())
                .param("step", document.step())
                .param("on", document.drafted().on())
                .param("by", document.drafted().by())
                .update();
    }

    /** False when it is no draft any more, or somebody changed it since this version. */
    boolean rewrite(OutgoingDocument document) {
        return written(jdbc.sql("""
                        update desk_outgoing set series = :series, kind = :kind, title = :title, addressees = :addressees, body = :body,
                            attachments = :attachments, copies = :copies, version = version + 1
                        where matter = :matter and version = :version and step = 'draft'
                        """), document)
                        .param("version", document.version())
                        .update()
                == 1;
    }

    /** Its text after a proposal was adopted. */
    void reword(MatterId id, OutgoingDocument.Text text) {
        jdbc.sql("""
                update desk_outgoing set title = :title, addressees = :addressees, body = :body, attachments = :attachments,
                    copies = :copies, version = version + 1
                where matter = :matter
                """).params(TextParts.of(text)).param("matter", id.value()).update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec sql, OutgoingDocument document) {
        return sql.param("matter", document.id().value())
                .param("series", document.series())
                .param("kind", document.kind().name())
                .param("title", document.text().title())
                .param("addressees", String.join("\n", document.text().addressees()))
                .param("body", document.text().body())
                .param("attachments", String.join("\n", document.text().attachments()))
                .param("copies", String.join("\n", document.text().copies()));
    }

    void moved(MatterId id, String step) {
        jdbc.sql("update desk_outgoing set step = :step where matter = :matter")
                .param("step", step)
                .param("matter", id.value())
                .update();
    }

    void seal(MatterId id, OutgoingDocument.Seal seal) {
        jdbc.sql("update desk_outgoing set scan = :scan, scan_sha256 = :sha256, sealed_on = :on where matter = :matter")
                .param("scan", seal.scan().value())
                .param("sha256", seal.sha256())
                .param("on", seal.on())
                .param("matter", id.value())
                .update();
    }

    void approve(MatterId id, LocalDate on) {
        jdbc.sql("update desk_outgoing set approved_on = :on where matter = :matter")
                .param("on", on)
                .param("matter", id.value())
                .update();
    }

    private static OutgoingDocument map(ResultSet row, int number) throws SQLException {
        return new OutgoingDocument(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("draft"),
                row.getString("step"),
                row.getObject("series", UUID.class),
                DocumentKind.valueOf(row.getString("kind")),
                new OutgoingDocument.Text(
                        row.getString("title"),
                        lines(row.getString("addressees")),
                        row.getString("body"),
                        lines(row.getString("attachments")),
                        lines(row.getString("copies"))),
                new OutgoingDocument.Drafted(row.getObject("drafted_on", LocalDate.class), row.getString("drafted_by")),
                seal(row),
                row.getObject("approved_on", LocalDate.class),
                row.getLong("version"));
    }

    private static OutgoingDocument.@Nullable Seal seal(ResultSet row) throws SQLException {
        UUID scan = row.getObject("scan", UUID.class);
        return scan == null
                ? null
                : new OutgoingDocument.Seal(
                        new FileId(scan), row.getString("scan_sha256"), row.getObject("sealed_on", LocalDate.class));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
