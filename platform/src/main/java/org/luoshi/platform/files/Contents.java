package org.luoshi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * All contents of an installation, for whoever backs them up or brings them back (附件备份), without the server. What uploads
 * have not finished is none of them.
 */
public final class Contents {
    private final ContentStore store;

    private Contents(ContentStore store) {
        this.store = store;
    }

    /** Those in the directory for files: {@code files} of the data directory, unless told otherwise. */
    public static Contents in(Path directory) {
        return new Contents(new ContentStore(directory.toAbsolutePath().normalize()));
    }

    /**
     * From now on, and until {@link #release} or the connection's end, no content is deleted; what is removed meanwhile is swept away later.
     * False when another connection holds them already.
     */
    public static boolean hold(Connection connection) {
        return jdbc(connection)
                .sql("select pg_try_advisory_lock(hashtextextended(?, 0))")
                .param(StoredFiles.HELD)
                .query(Boolean.class)
                .single();
    }

    /** Contents may be deleted again. */
    public static void release(Connection connection) {
        jdbc(connection)
                .sql("select pg_advisory_unlock(hashtextextended(?, 0))")
                .param(StoredFiles.HELD)
                .query(Boolean.class)
                .single();
    }

    /** The contents the rows name, as the connection's transaction sees them, in the order of their names. */
    public static List<String> named(Connection connection) {
        return jdbc(connection).sql("""
                select sha256 from file_content c
                where exists (select 1 from file f where f.sha256 = c.sha256 and f.removed_at is null)
                order by sha256 collate "C"
                """).query((row, _) -> row.getString(1)).list();
    }

    /** How many bytes database and contents have together. */
    public static long bytes(Connection connection) {
        return jdbc(connection).sql("""
                select pg_database_size(current_database()) + (select coalesce(sum(size), 0) from file_content)
                """).query(Long.class).single();
    }

    /** Where a content lies; empty when it is missing or was changed. */
    public Optional<Path> whole(String sha256) throws IOException {
        return store.isWhole(sha256) ? Optional.of(store.place(sha256)) : Optional.empty();
    }

    /** Lays a content at its place. */
    public void put(String sha256, InputStream content) throws IOException {
        ContentStore.Incoming incoming = store.receive(content, Long.MAX_VALUE).orElseThrow();
        try (incoming) {
            if (!incoming.sha256().equals(sha256)) {
                throw new IOException("content %s arrived as %s".formatted(sha256, incoming.sha256()));
            }
            store.keep(incoming);
        }
    }

    /** Whether no content lies there. */
    public boolean isEmpty() throws IOException {
        return store.isEmpty();
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
