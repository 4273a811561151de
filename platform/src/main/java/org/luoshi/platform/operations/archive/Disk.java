package org.luoshi.platform.operations.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import org.luoshi.platform.files.Room;

/**
 * The disk something large is written to (目标磁盘): what was free when the work began, and what is told when the disk ended
 * under it. Ask before what was written is thrown away.
 */
public final class Disk {
    /** As PostgreSQL says that its own disk is full. */
    private static final String DATABASE_FULL = "53100";

    private static final double MEGABYTE = 1024.0 * 1024;

    private final Path place;
    private final Path directory;
    private final long free;
    private final boolean withDatabase;

    private Disk(Path place, boolean withDatabase) throws IOException {
        this.place = place;
        this.directory = nearest(place);
        this.free = Files.getFileStore(directory).getUsableSpace();
        this.withDatabase = withDatabase;
    }

    /** The disk of a place that may not be there yet; the database lies wherever it lies. */
    public static Disk of(Path place) throws IOException {
        return new Disk(place, false);
    }

    /** The disk of a place that holds the database, too. */
    public static Disk withDatabase(Path place) throws IOException {
        return new Disk(place, true);
    }

    private static Path nearest(Path place) {
        Path directory = place.toAbsolutePath().normalize();
        while (!Files.isDirectory(directory)) {
            directory = Objects.requireNonNull(directory.getParent(), "a root is a directory");
        }
        return directory;
    }

    /**
     * Tells it, when the disk is why something failed.
     *
     * @param needed bytes of what was to be written, where they are known
     * @throws ArchiveRefused when the disk is full: this one, or the database's own
     */
    public void refuseIfFull(Exception failure, OptionalLong needed) {
        if (failure instanceof ArchiveRefused) {
            return;
        }
        if (!withDatabase && isDatabaseFull(failure)) {
            throw databaseFull(failure);
        }
        if (Room.ranOut(directory, failure)) {
            throw full(needed, failure);
        }
    }

    private static boolean isDatabaseFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DATABASE_FULL.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static ArchiveRefused databaseFull(Exception failure) {
        return new ArchiveRefused(
                "数据库所在的磁盘已满：%s / The database's own disk is full.".formatted(failure.getMessage()),
                "在数据库的磁盘上腾出空间，再做一次。 / Free some room on the database's disk and do it again.",
                failure);
    }

    private ArchiveRefused full(OptionalLong needed, Exception failure) {
        return new ArchiveRefused(
                "磁盘已满：%s 没有写完，已撤回。%s开始时可用 %s。 / The disk is full: %s was not finished and was taken back. %s%s were free at the start."
                        .formatted(
                                place,
                                needed.isPresent() ? "要写的内容未压缩共 %s，".formatted(size(needed.getAsLong())) : "",
                                size(free),
                                place,
                                needed.isPresent()
                                        ? "What was to be written comes to %s uncompressed; "
                                                .formatted(size(needed.getAsLong()))
                                        : "",
                                size(free)),
                withDatabase
                        ? "腾出空间，或指明另一块磁盘上的位置，再做一次；新数据库自身另需 100 MB 左右。 / Free some room, or name a place on another disk, and do it again; a new database takes about 100 MB of its own."
                        : "腾出空间，或指明另一块磁盘上的位置，再做一次。 / Free some room, or name a place on another disk, and do it again.",
                failure);
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}
