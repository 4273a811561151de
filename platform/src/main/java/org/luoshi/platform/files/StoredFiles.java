package org.luoshi.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.journal.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that are there, without their contents. */
@Repository
public class StoredFiles {
    /** Whoever backs up holds this name alone; whoever deletes a content shares it. */
    static final String HELD = "luoshi.files.contents";

    private static final String SELECT = """
            select f.*, c.size from file f join file_content c on c.sha256 = f.sha256
            where f.removed_at is null and\s""";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql(SELECT + "f.id = :id")
                .param("id", id.value())
                .query(StoredFiles::map)
                .optional();
    }

    /** The files that are part of a subject, the oldest first. */
    public List<StoredFile> of(Subject subject) {
        return jdbc.sql(SELECT
                        + "f.subject_kind = :kind and f.subject_id = :id and f.attached order by f.added_at, f.id")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(StoredFiles::map)
                .list();
    }

    /** Makes a loose file part of its subject; in the caller's transaction. Twice is once. */
    public void attach(FileId id) {
        jdbc.sql("update file set attached = true where id = :id and removed_at is null")
                .param("id", id.value())
                .update();
    }

    void insert(StoredFile file, OffsetDateTime recordedAt) {
        jdbc.sql("insert into file_content (sha256, size) values (:sha256, :size) on conflict do nothing")
                .param("sha256", file.sha256())
                .param("size", file.size())
                .update();
        jdbc.sql("""
                insert into file (id, subject_kind, subject_id, sha256, name, media_type, account, by_name, added_at,
                    recorded_at, attached)
                values (:id, :kind, :subject, :sha256, :name, :mediaType, :account, :by, :at, :recorded, :attached)
                """)
                .param("id", file.id().value())
                .param("kind", file.subject().kind())
                .param("subject", file.subject().id())
                .param("sha256", file.sha256())
                .param("name", file.name())
                .param("mediaType", file.mediaType())
                .param("account", file.account())
                .param("by", file.by())
                .param("at", file.at())
                .param("recorded", recordedAt)
                .param("attached", file.attached())
                .update();
    }

    /** One of two that want to remove it succeeds. */
    boolean remove(FileId id, LocalDateTime at) {
        return jdbc.sql("update file set removed_at = :at where id = :id and removed_at is null")
                        .param("id", id.value())
                        .param("at", at)
                        .update()
                == 1;
    }

    /** Files that belong to nothing and came before this moment. */
    List<StoredFile> looseBefore(OffsetDateTime moment) {
        return jdbc.sql(SELECT + "not f.attached and f.recorded_at < :moment")
                .param("moment", moment)
                .query(StoredFiles::map)
                .list();
    }

    /** Keeps everybody else from adding or removing this content until the transaction ends. */
    void lockContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query()
                .listOfRows();
    }

    /** Whether contents may be deleted until the transaction ends: not while a backup copies them. */
    boolean mayDelete() {
        return jdbc.sql("select pg_try_advisory_xact_lock_shared(hashtextextended(:held, 0))")
                .param("held", HELD)
                .query(Boolean.class)
                .single();
    }

    boolean isUsed(String sha256) {
        return jdbc.sql("select exists (select 1 from file where sha256 = :sha256 and removed_at is null)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    private static StoredFile map(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("account"),
                row.getString("by_name"),
                row.getObject("added_at", LocalDateTime.class),
                row.getBoolean("attached"));
    }
}
