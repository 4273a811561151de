package org.luoshi.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL cluster on disk (数据库簇) and its server process: made once, started, stopped, rid of an orphan.
 *
 * <p>The caller holds the {@link DataLock}; whatever server runs here is therefore ours or an orphan of ours.
 */
final class Cluster {
    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Above every number a system gives to a process. */
    private static final int NO_PROCESS = Integer.MAX_VALUE;

    private static final long LOG_LIMIT = 5_000_000;

    private final Binaries binaries;
    private final RunAs runAs;
    private final Path directory;

    Cluster(Binaries binaries, RunAs runAs, Path directory) {
        this.binaries = binaries;
        this.runAs = runAs;
        this.directory = directory;
    }

    /** Ends an orphan, then makes the files unless they exist. A first attempt that died half-way leaves nothing that counts. */
    void create(String superuser, String password) throws IOException {
        stopOrphan();
        runAs.own(directory);
        if (Files.exists(files())) {
            return;
        }
        LOG.info("正在建立数据库 {} / making the database", files());
        Path fresh = directory.resolve("cluster.new");
        FileSystemUtils.deleteRecursively(fresh);
        Path secret = Secrets.writeOwnerOnly(directory.resolve("initdb.password"), password);
        runAs.own(secret);
        try {
            initdb(superuser, fresh, secret);
        } finally {
            Files.delete(secret);
        }
        Files.move(fresh, files(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(String superuser, Path fresh, Path secret) {
        // ICU knows Chinese letters whatever the system offers; with plain "C" trigram search would see none
        run(
                        "initdb",
                        "--pgdata=" + fresh,
                        "--username=" + superuser,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=zh-Hans-CN")
                .orThrow();
    }

    /** Starts the server on a free loopback port and returns it. */
    int start() throws IOException, InterruptedException {
        String said = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            Tool.Outcome outcome = startOn(port);
            if (outcome.ok()) {
                return port;
            }
            said = outcome.said();
            Thread.sleep(PAUSE);
        }
        throw didNotStart(said);
    }

    /** Starts the server on a port of our choice: after it died, its clients look for it where it was. */
    Tool.Outcome startOn(int port) throws IOException {
        disownPid();
        Path log = directory.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return run("pg_ctl", "start", "-w", "-s", "-D", files().toString(), "-l", log.toString(), "-o", options(port));
    }

    /**
     * A recorded number that belongs to a stranger by now, or to a dead process nobody buried, would keep PostgreSQL from
     * starting. Only the number goes: the lines below it let PostgreSQL find workers of the dead server still at work.
     */
    private void disownPid() throws IOException {
        if (recordedPid().flatMap(ProcessHandle::of).isPresent() && pid().isEmpty()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(pidFile(), StandardCharsets.UTF_8));
            lines.set(0, Integer.toString(NO_PROCESS));
            Files.write(pidFile(), lines);
        }
    }

    private static String options(int port) {
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=''",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=80",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai",
                "log_checkpoints=off");
    }

    /** Stops the server and waits until every page is on disk; does nothing when none runs. */
    void stop() {
        pid().ifPresent(server -> {
            boolean stopped = run("pg_ctl", "stop", "-w", "-s", "-m", "fast", "-D", files().toString())
                    .ok();
            if (!stopped) { // it runs as somebody else, left over from a start as another user
                server.destroy();
                server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
            }
        });
    }

    /** Ends the server a killed process left behind, so that nobody writes behind our back. */
    private void stopOrphan() {
        if (pid().isPresent()) {
            LOG.warn("正在停止上次遗留的数据库进程 / stopping a database left behind by a killed process");
            stop();
        }
    }

    /** The running server, if it is one and runs on these files. */
    Optional<ProcessHandle> pid() {
        return recordedPid().flatMap(ProcessHandle::of).filter(this::servesTheseFiles);
    }

    private boolean servesTheseFiles(ProcessHandle process) {
        try {
            String command = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return command.contains("postgres") && command.contains(files().toString());
        } catch (IOException e) {
            return process.info().command().map(c -> c.contains("postgres")).orElse(false);
        }
    }

    private Optional<Long> recordedPid() {
        try (var lines = Files.lines(pidFile(), StandardCharsets.US_ASCII)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path files() {
        return directory.resolve("cluster");
    }

    private Path pidFile() {
        return files().resolve("postmaster.pid");
    }

    private Tool.Outcome run(String program, String... arguments) {
        var words = new ArrayList<>(List.of(binaries.program(program).toString()));
        words.addAll(List.of(arguments));
        return Tool.run(runAs.prefix(), words.toArray(String[]::new));
    }

    private DatabaseUnavailable didNotStart(String said) {
        return new DatabaseUnavailable(
                "PostgreSQL 没有启动：%s / PostgreSQL did not start: %s".formatted(said, said),
                "查看 %s。 / See %s.".formatted(directory.resolve("postgres.log"), directory.resolve("postgres.log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
