package org.luoshi.platform.operations.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.stream.Stream;

/** Folders (文件夹): whether anything lies in one, and that it stays there when the power goes. */
public final class Folders {
    private Folders() {}

    /** Whether it is a folder with nothing in it. */
    public static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /** Forces one file, or a folder's own entries, to the disk. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces the entry of a file in its folder to the disk. */
    public static void forceEntry(Path file) throws IOException {
        force(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a root has no entry"));
    }

    static void forceAll(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : all.toList()) {
                force(path);
            }
        }
    }
}
