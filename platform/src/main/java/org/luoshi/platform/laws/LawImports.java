package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawImport.State;
import org.luoshi.platform.laws.Shelf.Place;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The batches and their files. */
@Repository
public class LawImports {
    private static final int SHOWN = 50;
    private static final String FILE_COLUMNS =
            "place, name, bytes, sha256, format, verdict, reasons, title, version_on, work_id, version_id, taken";

    private static final String FILE_TYPES = "import_id uuid, place integer, name text, bytes bigint, sha256 text,"
            + " format text, verdict text, reasons text, title text, version_on date, work_id text, version_id text,"
            + " taken boolean, text_key text, text text";

    private final JdbcClient jdbc;
    private final ManyRows many;

    LawImports(JdbcClient jdbc, ManyRows many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** How many files of a batch there are of one verdict, suspicious or not. */
    public record Tally(Verdict verdict, boolean suspicious, int files) {}

    /** A file's text as it waits for confirmation. */
    record Waiting(int place, String name, long bytes, String sha256, String format, String text) {}

    public Optional<LawImport> find(UUID id) {
        return read(id, "");
    }

    /** The latest first. */
    public List<LawImport> latest() {
        return jdbc.sql("select * from law_import order by at desc limit " + SHOWN)
                .query(LawImports::run)
                .list();
    }

    public List<Tally> tally(UUID id) {
        return jdbc.sql("""
                select verdict, verdict in ('WORK', 'VERSION') and reasons <> '' as suspicious, count(*) as files
                from law_import_file where import_id = ? group by 1, 2 order by 1, 2
                """)
                .param(id)
                .query((row, _) -> new Tally(
                        Verdict.valueOf(row.getString("verdict")), row.getBoolean("suspicious"), row.getInt("files")))
                .list();
    }

    /** How many files have a reason to be looked at, or refused; the commonest first. */
    public Map<IntakeReason, Integer> reasons(UUID id) {
        Map<IntakeReason, Integer> found = new LinkedHashMap<>();
        jdbc.sql("""
                select split_part(line, ':', 1) as reason, count(distinct place) as files
                from law_import_file, regexp_split_to_table(reasons, '\n') as line
                where import_id = ? and verdict <> 'SAME' and reasons <> '' group by 1 order by 2 desc, 1
                """).param(id).query(row -> {
            found.put(IntakeReason.valueOf(row.getString("reason")), row.getInt("files"));
        });
        return found;
    }

    /** What a list of files shows. */
    public enum Shown {
        ALL("true"),
        WORK("verdict = 'WORK'"),
        VERSION("verdict = 'VERSION'"),
        SAME("verdict = 'SAME'"),
        REFUSED("verdict = 'REFUSED'"),
        SUSPICIOUS("verdict in ('WORK', 'VERSION') and reasons <> ''");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }
    }

    public int count(UUID id, Shown shown) {
        return jdbc.sql("select count(*) from law_import_file where import_id = ? and " + shown.condition)
                .param(id)
                .query(Integer.class)
                .single();
    }

    public List<LawImportFile> files(UUID id, Shown shown, int offset, int limit) {
        return files(id, shown, null, offset, limit);
    }

    /** Those to look at first: refused, suspicious, then the rest in the order they came; of one reason where it is given. */
    public List<LawImportFile> files(UUID id, Shown shown, @Nullable IntakeReason reason, int offset, int limit) {
        String found =
                reason == null ? "" : " and verdict <> 'SAME' and e'\\n' || reasons like e'%\\n" + reason + ":%'";
        return jdbc.sql("select " + FILE_COLUMNS + " from law_import_file where import_id = :id and " + shown.condition
                        + found + " order by verdict <> 'REFUSED', reasons = '', place limit :limit offset :offset")
                .param("id", id)
                .param("limit", limit)
                .param("offset", offset)
                .query(LawImports::file)
                .list();
    }

    // ---- for the use cases ----

    /** Reads it and keeps others from confirming or undoing it; empty also when somebody is at it. */
    Optional<LawImport> lock(UUID id) {
        return read(id, " for update skip locked");
    }

    void insert(LawImport run, String account) {
        jdbc.sql("""
                insert into law_import (id, name, state, by_name, account, at, files)
                values (:id, :name, :state, :by, :account, :at, :files)
                """)
                .param("id", run.id())
                .param("name", run.name())
                .param("state", run.state().name())
                .param("by", run.by())
                .param("account", account)
                .param("at", run.at())
                .param("files", run.files())
                .update();
    }

    void change(UUID id, State state) {
        jdbc.sql("update law_import set state = ? where id = ?")
                .param(state.name())
                .param(id)
                .update();
    }

    void confirmed(UUID id, OffsetDateTime at, String by) {
        jdbc.sql("""
                update law_import set state = 'CONFIRMED', at = :at, by_name = :by,
                  works = (select count(*) from law_import_file where import_id = :id and taken and verdict = 'WORK'),
                  versions = (select count(*) from law_import_file where import_id = :id and taken and verdict = 'VERSION'),
                  duplicates = (select count(*) from law_import_file where import_id = :id and verdict = 'SAME'),
                  left_out = (select count(*) from law_import_file where import_id = :id and verdict <> 'SAME' and not taken)
                where id = :id
                """).param("id", id).param("at", at).param("by", by).update();
    }

    void add(UUID id, List<StagedLaw> files) {
        many.write("law_import_file", FILE_TYPES, files.stream().map(file -> row(id, file, false, file.text())));
    }

    List<Waiting> waiting(UUID id) {
        return jdbc.sql("select * from law_import_file where import_id = ? and text is not null order by place")
                .param(id)
                .query((row, _) -> new Waiting(
                        row.getInt("place"),
                        row.getString("name"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getString("format"),
                        row.getString("text")))
                .list();
    }

    /** Writes what became of the readable files, their texts no longer kept here. */
    void settle(UUID id, List<StagedLaw> files, Set<Integer> taken) {
        jdbc.sql("delete from law_import_file where import_id = ? and text is not null")
                .param(id)
                .update();
        many.write(
                "law_import_file",
                FILE_TYPES,
                files.stream().map(file -> row(id, file, taken.contains(file.place()), null)));
    }

    /** Batches nobody confirmed by then, with the texts they keep. */
    int forgetBefore(OffsetDateTime moment) {
        return jdbc.sql("delete from law_import where state in ('READING', 'PREVIEWED', 'FAILED') and at < ?")
                .param(moment)
                .update();
    }

    private static ManyRows.Row row(UUID id, StagedLaw file, boolean taken, @Nullable String text) {
        ReadLaw law = file.law();
        Place place = file.shelved();
        return ManyRows.row(
                id,
                file.place(),
                file.name(),
                file.bytes(),
                file.sha256(),
                file.format(),
                file.verdict(),
                Reason.written(file.reasons()),
                law == null ? "" : law.facts().title(),
                law == null ? null : law.facts().days().version(),
                place == null ? "" : place.workId(),
                place == null ? "" : place.versionId(),
                taken,
                law == null ? "" : law.key(),
                text);
    }

    private Optional<LawImport> read(UUID id, String suffix) {
        return jdbc.sql("select * from law_import where id = ?" + suffix)
                .param(id)
                .query(LawImports::run)
                .optional();
    }

    private static LawImport run(ResultSet row, int number) throws SQLException {
        return new LawImport(
                row.getObject("id", UUID.class),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class),
                row.getInt("files"),
                row.getInt("works"),
                row.getInt("versions"),
                row.getInt("duplicates"),
                row.getInt("left_out"));
    }

    private static LawImportFile file(ResultSet row, int number) throws SQLException {
        return new LawImportFile(
                row.getInt("place"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("format"),
                Verdict.valueOf(row.getString("verdict")),
                Reason.read(row.getString("reasons")),
                row.getString("title"),
                row.getObject("version_on", LocalDate.class),
                row.getString("work_id"),
                row.getString("version_id"),
                row.getBoolean("taken"));
    }
}
