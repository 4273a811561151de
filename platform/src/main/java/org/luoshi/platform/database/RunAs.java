package org.luoshi.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs (运行身份): it refuses root, so root steps down first.
 *
 * @param prefix words put before each command
 * @param uid owner of the cluster's files, or -1 for whoever we are
 */
record RunAs(List<String> prefix, int uid) {
    private static final int NOBODY = 65534;

    /** An ordinary user needs no help. */
    static final RunAs OURSELVES = new RunAs(List.of(), -1);

    /** Root in a user namespace of its own: still owns its files, yet is nobody there. */
    static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), 0);

    /** Root becomes nobody; needs every directory on the way down to be open to others. */
    static final RunAs SETPRIV = new RunAs(stepDown(), NOBODY);

    /** The same below a closed directory such as {@code /root}: nobody keeps the one right to pass through. */
    static final RunAs SETPRIV_BELOW_CLOSED =
            new RunAs(stepDown("--inh-caps=+dac_override", "--ambient-caps=+dac_override"), NOBODY);

    /** The first way that works here for a database below {@code directory} with programs in {@code binaries}. */
    static RunAs choose(Path directory, Path binaries) throws IOException {
        if (!isRoot(directory)) {
            return OURSELVES;
        }
        return Stream.of(NAMESPACE, SETPRIV, SETPRIV_BELOW_CLOSED)
                .filter(way -> way.reaches(directory) && way.reaches(binaries))
                .findFirst()
                .orElseThrow(() -> noWay(directory));
    }

    /** Hands the files below {@code top} to the user PostgreSQL runs as. */
    void own(Path top) throws IOException {
        if (uid < 0 || uid == ownerOf(top)) {
            return;
        }
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", uid);
            }
        }
        Files.setAttribute(top, "unix:uid", uid);
    }

    /** Whether this way works on this machine and gets as far as {@code directory}. */
    boolean reaches(Path directory) {
        return Tool.run(prefix, "test", "-x", directory.toString()).ok();
    }

    /** A new file belongs to whoever made it: 0 is root. */
    private static boolean isRoot(Path directory) throws IOException {
        Path probe = Files.createTempFile(directory, "who", "");
        try {
            return Files.getFileStore(probe).supportsFileAttributeView("posix") && ownerOf(probe) == 0;
        } finally {
            Files.delete(probe);
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static List<String> stepDown(String... more) {
        return Stream.concat(
                        Stream.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
                        Stream.of(more))
                .toList();
    }

    private static DatabaseUnavailable noWay(Path directory) {
        return new DatabaseUnavailable(
                "PostgreSQL 不能以 root 运行，unshare 和 setpriv 在此都不可用于 %s。".formatted(directory)
                        + " / PostgreSQL refuses root, and neither unshare nor setpriv works here for %s."
                                .formatted(directory),
                "以普通用户启动，或用 --data 选择对其他用户开放的目录（如 /var/lib/luoshi）。"
                        + " / Start as an ordinary user, or choose with --data a directory open to others"
                        + " (such as /var/lib/luoshi).");
    }
}
