package org.luoshi.platform.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found in texts, and what people decided. */
@Repository
public class Drafts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the text. */
    public List<Draft> of(SourceId source) {
        return jdbc.sql("select * from intake_draft where source = :source order by place")
                .param("source", source.value())
                .query(Drafts::map)
                .list();
    }

    public Optional<Draft> find(DraftId id) {
        return one(id, "");
    }

    /** Reads it and keeps others from deciding on it until the transaction ends. */
    Optional<Draft> lock(DraftId id) {
        return one(id, " for update");
    }

    /** The confirmed drafts that belong to a report. */
    List<Draft> confirmedUnder(DraftId head) {
        return jdbc.sql("select * from intake_draft where head = :head and state = 'CONFIRMED' order by place")
                .param("head", head.value())
                .query(Drafts::map)
                .list();
    }

    /** The drafts a record was made of, or found for. */
    public List<Draft> behind(String recordKind, String recordId) {
        return jdbc.sql("select * from intake_draft where record_kind = :kind and record_id = :id order by place")
                .param("kind", recordKind)
                .param("id", recordId)
                .query(Drafts::map)
                .list();
    }

    int last(SourceId source) {
        return jdbc.sql("select coalesce(max(place), 0) from intake_draft where source = :source")
                .param("source", source.value())
                .query(Integer.class)
                .single();
    }

    void insert(Draft draft) {
        jdbc.sql("""
                insert into intake_draft (id, source, place, head, kind, start_at, end_at, raw, fields, rule, maker)
                values (:id, :source, :place, :head, :kind, :start, :end, :raw, cast(:fields as json), :rule, :maker)
                """)
                .param("id", draft.id().value())
                .param("source", draft.source().value())
                .param("place", draft.place())
                .param("head", draft.head() == null ? null : draft.head().value())
                .param("kind", draft.kind().name())
                .param("start", draft.start())
                .param("end", draft.end())
                .param("raw", draft.raw())
                .param("fields", JSON.writeValueAsString(draft.fields()))
                .param("rule", draft.rule())
                .param("maker", draft.maker())
                .update();
    }

    void edit(Draft draft) {
        jdbc.sql("update intake_draft set fields = cast(:fields as json), version = version + 1 where id = :id")
                .param("id", draft.id().value())
                .param("fields", JSON.writeValueAsString(draft.fields()))
                .update();
    }

    void decide(DraftId id, DraftState state, String reason, @Nullable RecordRef record, String by, Instant at) {
        jdbc.sql("""
                update intake_draft set state = :state, reason = :reason, decided_by = :by, decided_at = :at,
                  record_kind = :kind, record_id = :record, record_label = :label, record_href = :href, found = :found,
                  version = version + 1
                where id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("reason", reason)
                .param("by", state == DraftState.OPEN ? "" : by)
                .param("at", state == DraftState.OPEN ? null : at.atOffset(ZoneOffset.UTC))
                .param("kind", record == null ? "" : record.kind())
                .param("record", record == null ? "" : record.id())
                .param("label", record == null ? "" : record.label())
                .param("href", record == null ? "" : record.href())
                .param("found", record != null && record.found())
                .update();
    }

    private Optional<Draft> one(DraftId id, String suffix) {
        return jdbc.sql("select * from intake_draft where id = :id" + suffix)
                .param("id", id.value())
                .query(Drafts::map)
                .optional();
    }

    private static Draft map(ResultSet row, int number) throws SQLException {
        UUID head = row.getObject("head", UUID.class);
        String record = row.getString("record_id");
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source", UUID.class)),
                row.getInt("place"),
                head == null ? null : new DraftId(head),
                DraftKind.valueOf(row.getString("kind")),
                row.getInt("start_at"),
                row.getInt("end_at"),
                row.getString("raw"),
                fields(row.getString("fields")),
                row.getString("rule"),
                row.getString("maker"),
                DraftState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getInt("version"),
                record.isEmpty()
                        ? null
                        : new RecordRef(
                                row.getString("record_kind"),
                                record,
                                row.getString("record_label"),
                                row.getString("record_href"),
                                row.getBoolean("found")));
    }

    private static Map<String, String> fields(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(e -> fields.put(e.getKey(), e.getValue().asString()));
        return fields;
    }
}
