package org.luoshi.platform.operations.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** A backup to be killed while it writes a part without end to the file of its first argument. */
final class ChildArchive {
    private ChildArchive() {}

    public static void main(String[] args) throws IOException {
        byte[] noise = new byte[1 << 16];
        try (ArchiveWriter out = ArchiveWriter.ofFile(Path.of(args[0]))) {
            out.add("README.md", to -> {
                while (Thread.currentThread().isAlive()) {
                    ThreadLocalRandom.current().nextBytes(noise);
                    to.write(noise);
                }
            });
        }
    }
}
