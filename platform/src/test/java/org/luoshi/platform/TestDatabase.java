package org.luoshi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL for the whole test run, in a directory of its own; each Spring context gets a database in it. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int number = CONTEXTS.incrementAndGet();
        String name = "context_" + number;
        EmbeddedPostgres database = server();
        database.createDatabase(name);
        TestPropertyValues.of(
                        "luoshi.db.url=" + database.jdbcUrl(name),
                        "luoshi.db.user=" + database.user(),
                        "luoshi.db.password=" + database.password(),
                        "luoshi.data=" + directory().resolve(name))
                .applyTo(context);
    }

    /** The server all tests share. */
    public static EmbeddedPostgres server() {
        return Running.SERVER;
    }

    /** A directory that is gone when the tests are over. */
    public static Path directory() {
        return Running.DIRECTORY;
    }

    /** Where the database's programs are unpacked, once for all test runs. */
    public static Path binaries() {
        return Path.of("target", "postgres");
    }

    private static final class Running {
        static final Path DIRECTORY = makeDirectory();
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = EmbeddedPostgres.start(DIRECTORY.resolve("server"), binaries());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(DIRECTORY);
            }));
            return server;
        }

        private static Path makeDirectory() {
            try {
                return Files.createTempDirectory("luoshi-test");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
