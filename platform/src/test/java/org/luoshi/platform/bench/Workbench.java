package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Where something is measured: a folder, and what runs in it. All of it is gone afterwards, what was started last first, also
 * when somebody breaks the measuring off.
 */
final class Workbench implements AutoCloseable {
    static final PrintStream OUT = System.out;

    private final Path folder;
    private final Deque<AutoCloseable> things = new ArrayDeque<>();

    Workbench() throws IOException {
        folder = Files.createTempDirectory("luoshi-bench");
        // the database may run as another user, which must be able to pass through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        int cores = Runtime.getRuntime().availableProcessors();
        OUT.printf("%d 核，负载 %.1f / %d cores, load %.1f%n", cores, load(), cores, load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** A data directory of this name. */
    Path data(String name) throws IOException {
        return Files.createDirectory(
                folder.resolve(name),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    }

    /** Ends it with everything else. */
    synchronized <T extends AutoCloseable> T keep(T thing) {
        things.push(thing);
        return thing;
    }

    /** What the servers said, when something went wrong. */
    void tellLogs() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path log : all.filter(file -> file.toString().endsWith(".log")).toList()) {
                OUT.println(log.getFileName() + "\n" + Files.readString(log));
            }
        }
    }

    /** Also when somebody breaks it off: then both who run and who break off come here, one after the other. */
    @Override
    public synchronized void close() {
        while (!things.isEmpty()) {
            end(things.pop());
        }
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            OUT.println(e); // the others are to end all the same
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        OUT.printf("结束时负载 / load at the end %.1f%n", load());
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
