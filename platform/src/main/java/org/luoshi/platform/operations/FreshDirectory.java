package org.luoshi.platform.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.luoshi.platform.operations.archive.ArchiveRefused;
import org.luoshi.platform.operations.archive.Disk;
import org.luoshi.platform.operations.archive.Folders;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory that does not exist yet or is empty (空数据目录), with a database of its own. All work is done beside it, in
 * {@code DIR.restoring}, which gets its name in one step: a killed restore leaves no data directory, and the next one
 * sweeps its traces away.
 */
public final class FreshDirectory implements Place {
    private final Path target;
    private final Path work;
    private final Disk disk;
    private final FileChannel lock;
    private @Nullable EmbeddedPostgres server;
    private final DataSource database;

    private FreshDirectory(Path target, Disk disk, FileChannel lock, EmbeddedPostgres started) {
        this.target = target;
        this.work = work(target);
        this.disk = disk;
        this.lock = lock;
        this.server = started;
        this.database = new DriverManagerDataSource(started.jdbcUrl(), started.user(), started.password());
    }

    /**
     * Begins a restore to {@code data}.
     *
     * @throws ArchiveRefused when something lies there, another restore is under way, or the disk is full
     */
    public static FreshDirectory at(Path data, Path binaries) throws IOException {
        Path target = data.toAbsolutePath().normalize();
        if (Files.exists(target) && !Folders.isEmpty(target)) {
            throw new ArchiveRefused(
                    "%s 不是空目录，恢复不会覆盖已有数据。 / %s is not empty; restoring writes over nothing.".formatted(target, target),
                    "用 --data 指明一个不存在或空的目录；要换掉旧数据，先停止服务并把旧目录改名。"
                            + " / Name with --data a directory that does not exist or is empty; to replace old data, stop the"
                            + " server and rename the old directory first.");
        }
        Files.createDirectories(target.getParent());
        Disk disk = Disk.withDatabase(target);
        FileChannel lock = lock(lockFile(target));
        try {
            sweep(work(target), binaries);
            return new FreshDirectory(target, disk, lock, EmbeddedPostgres.start(work(target), binaries));
        } catch (IOException | RuntimeException e) {
            try {
                disk.refuseIfFull(e, OptionalLong.empty());
                throw e;
            } finally {
                clear(target, lock);
            }
        }
    }

    private static Path work(Path target) {
        return target.resolveSibling(target.getFileName() + ".restoring");
    }

    private static Path lockFile(Path target) {
        return target.resolveSibling(target.getFileName() + ".restoring.lock");
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public Path files() {
        return work.resolve("files");
    }

    @Override
    public Disk disk() {
        return disk;
    }

    @Override
    public void keep() throws IOException {
        stop();
        Files.deleteIfExists(work.resolve("lock"));
        try {
            Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw mountPoint(e);
        } catch (FileSystemException e) {
            throw mountPoint(e);
        }
        Folders.forceEntry(target);
    }

    private ArchiveRefused mountPoint(IOException cause) {
        return new ArchiveRefused(
                "%s 无法一步成为数据目录：它自己是一个挂载点，或有人正在使用。 / %s cannot become the data directory in one step: it is a mount point itself, or in use."
                        .formatted(target, target),
                "指明其下的一个目录：--data %s/data / Name a directory below it.".formatted(target),
                cause);
    }

    @Override
    public void close() throws IOException {
        stop();
        clear(target, lock);
    }

    private static void clear(Path target, FileChannel lock) throws IOException {
        FileSystemUtils.deleteRecursively(work(target));
        Files.deleteIfExists(lockFile(target));
        lock.close();
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** What a killed restore left: its database is stopped before its files go. */
    private static void sweep(Path work, Path binaries) throws IOException {
        if (Files.exists(work.resolve("postgres").resolve("cluster"))) {
            EmbeddedPostgres.start(work, binaries).close();
        }
        FileSystemUtils.deleteRecursively(work);
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held in this very process: told like any other
        }
        channel.close();
        throw new ArchiveRefused(
                "另一次恢复正在进行（%s）。 / Another restore is under way (%s).".formatted(file, file),
                "等它结束。 / Wait until it has ended.");
    }
}
