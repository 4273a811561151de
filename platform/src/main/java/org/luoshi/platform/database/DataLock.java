package org.luoshi.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Holds a data directory for one process (数据目录锁). The operating system drops the lock when the process dies, however
 * it dies, so there is no stale lock to clean up.
 */
final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or says which process holds it. */
    static DataLock take(Path data) throws IOException {
        Path file = data.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw held(data, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static DatabaseUnavailable held(Path data, String pid) {
        return new DatabaseUnavailable(
                "数据目录 %s 正由另一个落实进程（pid %s）使用。 / Another Luoshi (process %s) is using the data directory %s."
                        .formatted(data, pid, pid, data),
                "先停止它，或用 --data 另选目录。 / Stop it, or choose another directory with --data.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
