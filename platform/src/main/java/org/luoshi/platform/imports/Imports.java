package org.luoshi.platform.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.imports.Import.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The imports with what each row made. */
@Repository
public class Imports {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record with the cells it was made from.
     *
     * @param cells address and value of each cell that was not empty, in the order of the columns
     */
    public record Provenance(
            ImportId made, String fileName, String sha256, int row, MadeRecord record, Map<String, String> cells) {}

    public Optional<Import> find(ImportId id) {
        return read(id, "");
    }

    /** The latest first. */
    public List<Import> latest() {
        return jdbc.sql("select * from import_run order by at desc limit :most")
                .param("most", SHOWN)
                .query(Imports::map)
                .list();
    }

    /** The import of this kind that confirmed the same file, unless it was undone. */
    public Optional<Import> confirmed(String kind, String sha256) {
        return jdbc.sql("select * from import_run where kind = :kind and sha256 = :sha256 and state = 'CONFIRMED'")
                .param("kind", kind)
                .param("sha256", sha256)
                .query(Imports::map)
                .optional();
    }

    /** What an import made, in the order of its rows. */
    public List<Provenance> recordsOf(ImportId id) {
        return provenance("r.import_id = :id order by r.ordinal", "id", id.value());
    }

    /** Where a record came from, if it came by an import. */
    public Optional<Provenance> of(String recordKind, String id) {
        return provenance("r.record_kind || ':' || r.record_id = :record", "record", recordKind + ":" + id).stream()
                .findFirst();
    }

    /** Reads it and keeps others from confirming or undoing it until the transaction ends. */
    Optional<Import> lock(ImportId id) {
        return read(id, " for update");
    }

    /** Keeps everybody else from confirming the same file until the transaction ends. */
    void lockFile(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('import:' || :sha256, 0))")
                .param("sha256", sha256)
                .query()
                .listOfRows();
    }

    void insert(Import run) {
        jdbc.sql("""
                insert into import_run (id, kind, file, file_name, sha256, state, by_name, at)
                values (:id, :kind, :file, :name, :sha256, :state, :by, :at)
                """)
                .param("id", run.id().value())
                .param("kind", run.kind())
                .param("file", run.file().value())
                .param("name", run.fileName())
                .param("sha256", run.sha256())
                .param("state", run.state().name())
                .param("by", run.by())
                .param("at", run.at())
                .update();
    }

    void change(ImportId id, State state, String sheet, int rows, String by, LocalDateTime at) {
        jdbc.sql("""
                update import_run set state = :state, sheet = :sheet, rows_made = :rows, by_name = :by, at = :at
                where id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("sheet", sheet)
                .param("rows", rows)
                .param("by", by)
                .param("at", at)
                .update();
    }

    void insert(ImportId id, int ordinal, ImportRow row, MadeRecord made) {
        jdbc.sql("""
                insert into import_record (import_id, ordinal, row_number, cells, record_kind, record_id, label, href)
                values (:id, :ordinal, :row, cast(:cells as json), :kind, :record, :label, :href)
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("row", row.number())
                .param("cells", json(row))
                .param("kind", made.kind())
                .param("record", made.id())
                .param("label", made.label())
                .param("href", made.href())
                .update();
    }

    private static String json(ImportRow row) {
        ObjectNode cells = JSON.createObjectNode();
        row.cells().values().stream()
                .filter(cell -> !cell.isEmpty())
                .forEach(cell -> cells.put(cell.address(), cell.text()));
        return cells.toString();
    }

    private List<Provenance> provenance(String condition, String name, Object value) {
        return jdbc.sql("""
                select r.*, i.file_name, i.sha256 from import_record r join import_run i on i.id = r.import_id
                where i.state = 'CONFIRMED' and\s""" + condition)
                .param(name, value)
                .query((row, _) -> new Provenance(
                        new ImportId(row.getObject("import_id", UUID.class)),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getInt("row_number"),
                        new MadeRecord(
                                row.getString("record_kind"),
                                row.getString("record_id"),
                                row.getString("label"),
                                row.getString("href")),
                        cells(row.getString("cells"))))
                .list();
    }

    private static Map<String, String> cells(String json) {
        Map<String, String> cells = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(e -> cells.put(e.getKey(), e.getValue().asString()));
        return cells;
    }

    private Optional<Import> read(ImportId id, String suffix) {
        return jdbc.sql("select * from import_run where id = :id" + suffix)
                .param("id", id.value())
                .query(Imports::map)
                .optional();
    }

    private static Import map(ResultSet row, int number) throws SQLException {
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("file_name"),
                row.getString("sha256"),
                State.valueOf(row.getString("state")),
                row.getString("by_name"),
                row.getObject("at", LocalDateTime.class),
                row.getString("sheet"),
                row.getInt("rows_made"));
    }
}
