package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of what came in. */
@Repository
public class IncomingDocuments {
    private final JdbcClient jdbc;

    IncomingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<IncomingDocument> find(IncomingId id) {
        return one("id = :key", id.value());
    }

    public Optional<IncomingDocument> byNumber(String number) {
        return one("number = :key", number);
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<IncomingDocument> lock(IncomingId id) {
        return one("id = :key for update", id.value());
    }

    private Optional<IncomingDocument> one(String where, Object key) {
        return jdbc.sql("select * from desk_incoming where " + where)
                .param("key", key)
                .query(IncomingDocuments::map)
                .optional();
    }

    /** The latest first, as far as the filter lets them through. */
    public List<IncomingDocument> register(RegisterFilter filter) {
        Map<String, Object> params = new LinkedHashMap<>();
        String sql = "select * from desk_incoming" + where(filter, params)
                + " order by received_on desc, number desc limit :limit offset :offset";
        return jdbc.sql(sql)
                .params(params)
                .param("limit", filter.size())
                .param("offset", filter.offset())
                .query(IncomingDocuments::map)
                .list();
    }

    /** Those whose number follows {@code number}, in the order of numbers; at most {@code limit}. */
    public List<IncomingDocument> after(String number, RegisterFilter filter, int limit) {
        Map<String, Object> params = new LinkedHashMap<>();
        String asked = where(filter, params);
        return jdbc.sql("select * from desk_incoming" + asked + (asked.isEmpty() ? " where" : " and")
                        + " number > :after order by number limit :limit")
                .params(params)
                .param("after", number)
                .param("limit", limit)
                .query(IncomingDocuments::map)
                .list();
    }

    private static String where(RegisterFilter filter, Map<String, Object> params) {
        return filter.where(params, "received_on", "title || sender || sender_number || number", "state");
    }

    public long count(RegisterFilter filter) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(filter, params);
        return jdbc.sql("select count(*) from desk_incoming" + where)
                .params(params)
                .query(Long.class)
                .single();
    }

    void insert(IncomingDocument document, String by) {
        jdbc.sql("""
                insert into desk_incoming (id, number, received_on, sender, sender_number, title, urgency, pages, by_name)
                values (:id, :number, :on, :sender, :senderNumber, :title, :urgency, :pages, :by)
                """)
                .param("id", document.id().value())
                .param("number", document.number())
                .param("on", document.receivedOn())
                .param("sender", document.sender())
                .param("senderNumber", document.senderNumber())
                .param("title", document.title())
                .param("urgency", document.urgency().name())
                .param("pages", document.pages())
                .param("by", by)
                .update();
    }

    void scanned(IncomingId id, FileId scan, String sha256) {
        jdbc.sql("update desk_incoming set scan = :scan, scan_sha256 = :sha256 where id = :id")
                .param("scan", scan.value())
                .param("sha256", sha256)
                .param("id", id.value())
                .update();
    }

    void settle(IncomingId id, IncomingDocument.State state, LocalDate on) {
        jdbc.sql("update desk_incoming set state = :state, settled_on = :on where id = :id")
                .param("state", state.name())
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    private static IncomingDocument map(ResultSet row, int number) throws SQLException {
        UUID scan = row.getObject("scan", UUID.class);
        return new IncomingDocument(
                new IncomingId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getObject("received_on", LocalDate.class),
                row.getString("sender"),
                row.getString("sender_number"),
                row.getString("title"),
                IncomingDocument.Urgency.valueOf(row.getString("urgency")),
                pages(row),
                scan == null ? null : new FileId(scan),
                row.getString("scan_sha256"),
                IncomingDocument.State.valueOf(row.getString("state")),
                row.getObject("settled_on", LocalDate.class));
    }

    private static @Nullable Integer pages(ResultSet row) throws SQLException {
        int pages = row.getInt("pages");
        return row.wasNull() ? null : pages;
    }
}
