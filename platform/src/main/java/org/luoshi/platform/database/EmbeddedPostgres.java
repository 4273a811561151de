package org.luoshi.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL that comes along (内置数据库): real binaries on a data directory of our own, durable by default.
 *
 * <p>Example: {@code EmbeddedPostgres.start(Path.of(".luoshi/data"), Path.of(".luoshi/postgres"))} makes the directory at
 * the first start, ends an orphan of a killed process, and listens on a free loopback port until {@link #close}. When
 * the server process dies while we live, it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "luoshi";

    private final DataLock lock;
    private final Cluster cluster;
    private final Keeper keeper;
    private final int port;
    private final String superuserPassword;
    private final String password;

    private EmbeddedPostgres(DataLock lock, Cluster cluster, int port, String superuserPassword, String password) {
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
        this.superuserPassword = superuserPassword;
        this.password = password;
        this.keeper = new Keeper(cluster, port);
    }

    /**
     * Starts the database of {@code data}, with the programs unpacked below {@code binaries}.
     *
     * @throws DatabaseUnavailable with a remedy, when another process holds the directory or the machine cannot run it
     */
    public static EmbeddedPostgres start(Path data, Path binaries) {
        try {
            Binaries programs = Binaries.unpack(binaries);
            Path home = Files.createDirectories(data, openToPassThrough()).toRealPath();
            return start(home, programs, RunAs.choose(home, programs.home()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data directory " + data, e);
        }
    }

    static EmbeddedPostgres start(Path home, Binaries programs, RunAs runAs) throws IOException {
        DataLock lock = DataLock.take(home);
        try {
            return start(lock, home, programs, runAs);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(DataLock lock, Path home, Binaries programs, RunAs runAs) throws IOException {
        var cluster = new Cluster(programs, runAs, Files.createDirectories(home.resolve("postgres"), ownerOnly()));
        String superuserPassword = Secrets.readOrMake(home.resolve("database-superuser.password"));
        String password = Secrets.readOrMake(home.resolve("database.password"));
        cluster.create(SUPERUSER, superuserPassword);
        int port = startPatiently(cluster);
        try {
            var database = new EmbeddedPostgres(lock, cluster, port, superuserPassword, password);
            database.createDatabase(OWNER);
            database.keeper.watch();
            return database;
        } catch (RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    private static int startPatiently(Cluster cluster) throws IOException {
        try {
            return cluster.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the database was starting", e);
        }
    }

    /** The database user may differ from ours; it may walk through the data directory, and see nothing in it. */
    private static FileAttribute<?> openToPassThrough() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    public String jdbcUrl() {
        return jdbcUrl(OWNER);
    }

    /** Address of one database of this server. */
    public String jdbcUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }

    /** The role the application works as: owns its database, is no superuser. */
    public String user() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    /** Makes a database of this name unless it exists; may be called twice. The name is ours, never a user's. */
    public void createDatabase(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, superuserPassword);
                Statement sql = connection.createStatement()) {
            if (!exists(sql, "pg_roles where rolname = '%s'".formatted(OWNER))) {
                sql.execute("create role %s login password '%s'".formatted(OWNER, password));
            }
            if (!exists(sql, "pg_database where datname = '%s'".formatted(name))) {
                sql.execute("create database %s owner %s".formatted(name, OWNER));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    private static boolean exists(Statement sql, String what) throws SQLException {
        try (var rows = sql.executeQuery("select 1 from " + what)) {
            return rows.next();
        }
    }

    /** Stops the server cleanly and gives the directory free; may be called twice. */
    @Override
    public void close() {
        keeper.rest();
        cluster.stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the data directory", e);
        }
    }
}
