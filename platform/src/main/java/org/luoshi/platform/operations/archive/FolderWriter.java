package org.luoshi.platform.operations.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** An archive as a folder (文件夹): the same parts, to be read with any editor. */
final class FolderWriter extends ArchiveWriter {
    private final Path folder;
    private final Path part;
    private OutputStream open = OutputStream.nullOutputStream();

    FolderWriter(Path folder) throws IOException {
        super(Disk.of(folder));
        this.folder = folder;
        this.part = folder.resolveSibling(folder.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(part);
        Files.createDirectory(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    OutputStream begin(String name) throws IOException {
        Path file = part.resolve(name);
        Files.createDirectories(file.getParent());
        open = Files.newOutputStream(file);
        return new BufferedOutputStream(open);
    }

    @Override
    void end(OutputStream part) throws IOException {
        part.close();
    }

    @Override
    void settle() throws IOException {
        Folders.forceAll(part);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        Folders.forceEntry(folder);
    }

    /** A part broken off is closed first: its room is free only then. */
    @Override
    public void close() throws IOException {
        open.close();
        FileSystemUtils.deleteRecursively(part);
    }
}
