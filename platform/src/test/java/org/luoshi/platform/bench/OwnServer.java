package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.luoshi.platform.Luoshi;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server inside this process, on a data directory that is thrown away. What it does by itself from time to time
 * rests: reminders, seals and counts would run beside what is measured.
 */
final class OwnServer implements AutoCloseable {
    private final Path folder;
    private final WriteRecorder recorder = new WriteRecorder();
    private final ConfigurableApplicationContext context;
    private final Thread tidy;

    OwnServer(Path binaries) throws IOException, SQLException {
        folder = Files.createTempDirectory("luoshi-bench");
        // the database may run as another user, which must be able to pass through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        tidy = new Thread(this::leaveNothing);
        Runtime.getRuntime().addShutdownHook(tidy);
        SpringApplication application = new SpringApplication(Luoshi.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(fresh -> fresh.getBeanFactory().addBeanPostProcessor(recorder));
        context = application.run(
                "--server.port=0",
                "--luoshi.data=" + folder.resolve("data"),
                "--luoshi.binaries=" + binaries,
                "--luoshi.db.url=");
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .forEach(ScheduledTask::cancel);
        try (Connection connection = connection()) {
            People.put(connection, today());
        }
    }

    WriteRecorder recorder() {
        return recorder;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Bytes free where the data lies. */
    long freeSpace() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    LocalDate today() {
        return bean(CityDate.class).today();
    }

    Life lives() {
        return new Life(bean(DraftSuggestion.class), bean(MoveMatter.class), bean(CityDate.class));
    }

    /** As the application has it. */
    Connection connection() throws SQLException {
        return bean(DataSource.class).getConnection();
    }

    Connection superuser() throws SQLException, IOException {
        return DriverManager.getConnection(
                bean(JdbcConnectionDetails.class).getJdbcUrl(),
                "postgres",
                Files.readString(folder.resolve("data/database-superuser.password"))
                        .strip());
    }

    private synchronized void leaveNothing() {
        if (context != null) {
            context.close();
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        leaveNothing();
        try {
            Runtime.getRuntime().removeShutdownHook(tidy);
        } catch (IllegalStateException e) {
            // it was broken off: the hook is at work, and finds nothing left
        }
    }
}
