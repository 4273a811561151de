package org.luoshi.platform.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.luoshi.platform.files.Contents;
import org.luoshi.platform.operations.archive.ArchiveRefused;
import org.luoshi.platform.operations.archive.Disk;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of one's own without a table (自备空库), and a directory without attachments. */
public final class EmptyDatabase implements Place {
    private final DataSource database;
    private final Path files;
    private final Disk disk;
    private boolean kept;

    private EmptyDatabase(DataSource database, Path files) throws IOException {
        this.database = database;
        this.files = files;
        this.disk = Disk.of(files);
    }

    /**
     * Begins a restore.
     *
     * @throws ArchiveRefused when the database has a table, or attachments lie there
     */
    public static EmptyDatabase of(DataSource database, Path files) throws SQLException, IOException {
        if (hasTables(database)) {
            throw new ArchiveRefused(
                    "数据库中已有表，恢复不会覆盖已有数据。 / The database has tables; restoring writes over nothing.",
                    "另建一个空库，用 LUOSHI_DB_URL 指明。 / Make an empty database and name it with LUOSHI_DB_URL.");
        }
        if (Files.exists(files) && !Contents.in(files).isEmpty()) {
            throw new ArchiveRefused(
                    "%s 中已有附件。 / Attachments lie in %s.".formatted(files, files),
                    "用 --data 或 LUOSHI_FILES_DIRECTORY 指明一个空目录。 / Name an empty directory with --data or LUOSHI_FILES_DIRECTORY.");
        }
        return new EmptyDatabase(database, files);
    }

    private static boolean hasTables(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select 1 from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'")) {
            return row.next();
        }
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public Path files() {
        return files;
    }

    @Override
    public Disk disk() {
        return disk;
    }

    @Override
    public void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            Schema.clean(database);
            FileSystemUtils.deleteRecursively(files);
        }
    }
}
