package org.luoshi.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs (数据库程序), unpacked once from the archive on the class path.
 *
 * @param home directory with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks below {@code parent}, under a name that changes with the archive; a half-unpacked one is never used. */
    static Binaries unpack(Path parent) throws IOException {
        String archive = "/postgres-%s.txz".formatted(platform());
        try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw notForThisMachine(archive);
            }
            Path home = parent.toAbsolutePath().resolve("postgres-%s-%d".formatted(platform(), in.available()));
            if (!Files.exists(home)) {
                unpackInto(home, in);
            }
            return new Binaries(home.toRealPath());
        }
    }

    private static void unpackInto(Path home, InputStream in) throws IOException {
        Files.createDirectories(home.getParent());
        Path fresh = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(in, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // another process unpacked the same archive in the meantime: use that one
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void extract(InputStream in, Path into) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("archive entry outside its directory: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String cpu = System.getProperty("os.arch", "");
        String system = os.startsWith("mac") ? "darwin" : os.startsWith("windows") ? "windows" : "linux";
        return system + "-" + (cpu.equals("amd64") ? "x86_64" : cpu.equals("aarch64") ? "arm_64" : cpu);
    }

    private static DatabaseUnavailable notForThisMachine(String archive) {
        return new DatabaseUnavailable(
                "没有适用于本机的内置 PostgreSQL（%s）。 / No built-in PostgreSQL for this machine (%s)."
                        .formatted(archive, archive),
                "安装 PostgreSQL 17，用 LUOSHI_DB_URL、LUOSHI_DB_USER、LUOSHI_DB_PASSWORD 指明。"
                        + " / Install PostgreSQL 17 and name it with LUOSHI_DB_URL, LUOSHI_DB_USER, LUOSHI_DB_PASSWORD.");
    }
}
