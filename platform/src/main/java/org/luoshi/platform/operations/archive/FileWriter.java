package org.luoshi.platform.operations.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive as one file (单文件): a ZIP that any program opens; only its owner reads it. */
final class FileWriter extends ArchiveWriter {
    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;

    FileWriter(Path file) throws IOException {
        super(Disk.of(file));
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        lock();
        channel.truncate(0);
        this.zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held in this very process: told like any other
        }
        channel.close();
        throw new ArchiveRefused(
                "另一个进程正在写 %s。 / Another process is writing %s.".formatted(part, part),
                "等它结束，或换一个名字。 / Wait until it has ended, or choose another name.");
    }

    @Override
    OutputStream begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0); // the same content makes the same file
        zip.putNextEntry(entry);
        return zip;
    }

    @Override
    void end(OutputStream part) throws IOException {
        zip.closeEntry();
    }

    @Override
    void settle() throws IOException {
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntry(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }
}
