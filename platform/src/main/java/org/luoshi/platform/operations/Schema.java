package org.luoshi.platform.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.luoshi.platform.operations.archive.ArchiveRefused;
import org.luoshi.platform.operations.archive.Manifest.Migration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The schema at the version of an archive (数据库结构): exactly the migrations that had run there, not one more. Contexts
 * number theirs in ranges of their own, so a version is a set, not a number.
 */
public final class Schema {
    private static final String FOLDER = "classpath:db/migration";

    private Schema() {}

    /** The migrations this program has, by name. */
    static Map<String, Resource> known() {
        try {
            Map<String, Resource> known = new TreeMap<>();
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(FOLDER + "/V*.sql")) {
                known.put(String.valueOf(resource.getFilename()), resource);
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be listed", e);
        }
    }

    /** Refuses an archive with migrations this program does not have. */
    static void check(List<Migration> wanted, String program) {
        List<String> unknown = wanted.stream()
                .map(Migration::script)
                .filter(script -> !known().containsKey(script))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ArchiveRefused(
                    "归档包由更新的版本（%s）制作，本程序（%s）没有 %s。 / The archive was made by a newer version (%s); this program (%s) has no %s."
                            .formatted(program, Program.version(), unknown, program, Program.version(), unknown),
                    "用制作它的版本或更新的版本恢复。 / Restore it with the version that made it, or a newer one.");
        }
    }

    /** Runs exactly these migrations on an empty schema. */
    public static void make(DataSource database, List<String> scripts) {
        try {
            Path folder = Files.createTempDirectory("luoshi-schema");
            try {
                for (Map.Entry<String, Resource> migration : known().entrySet()) {
                    if (scripts.contains(migration.getKey())) {
                        copy(migration.getValue(), folder.resolve(migration.getKey()));
                    }
                }
                flyway(database, "filesystem:" + folder).migrate();
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be written down", e);
        }
    }

    private static void copy(Resource from, Path to) throws IOException {
        try (InputStream in = from.getInputStream()) {
            Files.copy(in, to);
        }
    }

    /** Runs what is missing up to the present version; answers how many that were. */
    public static int complete(DataSource database) {
        return flyway(database, FOLDER).migrate().migrationsExecuted;
    }

    /** Takes everything away again. */
    static void clean(DataSource database) {
        Flyway.configure().dataSource(database).cleanDisabled(false).load().clean();
    }

    private static Flyway flyway(DataSource database, String folder) {
        return Flyway.configure()
                .dataSource(database)
                .locations(folder)
                .outOfOrder(true)
                .load();
    }
}
