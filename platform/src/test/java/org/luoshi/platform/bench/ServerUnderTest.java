package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server started as an operator starts it ({@code ./luoshi serve}) on a data directory that is thrown away; it can be
 * killed, with its database, and started again.
 */
final class ServerUnderTest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final Path data;
    private final Map<String, String> settings;
    private final int port;
    private final List<String> command;
    private Process process;

    /** @param start the command, up to its {@code --port} and {@code --data} */
    ServerUnderTest(List<String> start, Path data) throws IOException, InterruptedException {
        this(start, data, Map.of());
    }

    /**
     * With settings of its own.
     *
     * @param start the command, up to its {@code --port} and {@code --data}
     * @param settings environment variables
     */
    ServerUnderTest(List<String> start, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.data = data;
        this.settings = Map.copyOf(settings);
        this.port = free();
        this.command = new ArrayList<>(start);
        command.addAll(List.of("--port=" + port, "--data=" + data));
        this.process = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        try {
            await();
        } catch (IOException | InterruptedException | RuntimeException e) {
            stop();
            throw e;
        }
    }

    int port() {
        return port;
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Settings of the house this runs in are not for it: it must never find the city's own database. */
    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("LUOSHI_") && !name.equals("LUOSHI_JDK_DIRS"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** What the server said. */
    Path log() {
        return data.resolveSibling("server-" + data.getFileName() + ".log");
    }

    private void await() throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(until) || !process.isAlive()) {
                throw new IOException("the server does not start");
            }
            Thread.sleep(20);
        }
    }

    private boolean answers() {
        try (Wire wire = new Wire(port)) {
            return wire.get("/login").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As when the power goes: no chance to finish anything, for the server or its database. */
    void kill() throws IOException {
        Optional<ProcessHandle> database = database();
        killAlone();
        database.ifPresent(ServerUnderTest::end);
    }

    /** The server alone; a database of its own stays behind. */
    void killAlone() {
        process.destroyForcibly().onExit().join();
    }

    /** Its database alone; the server has to notice. */
    void killDatabase() throws IOException {
        database().ifPresent(ServerUnderTest::end);
    }

    /** The database's own process, as its file says; empty when none runs. */
    private Optional<ProcessHandle> database() throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }

    private static void end(ProcessHandle each) {
        each.destroyForcibly();
        each.onExit().join();
    }

    /** Starts it again on what it left. */
    void again() throws IOException, InterruptedException {
        process = start();
        await();
    }

    /** Bytes of the heap in use after a collection. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        long used = 0;
        Matcher each = USED.matcher(jcmd("GC.heap_info"));
        // the first figure is the heap; metaspace is told after it
        if (each.find()) {
            used = Long.parseLong(each.group(1)) * 1024;
        }
        return used;
    }

    /** Bytes the operating system holds for the server's process; 0 where it does not say. */
    long resident() throws IOException {
        return held(process.pid(), "VmRSS:", "status");
    }

    /** What a line of a process's file says in bytes; 0 where there is none, or the process has gone. */
    static long held(long pid, String line, String name) throws IOException {
        Path file = Path.of("/proc/" + pid + "/" + name);
        if (!Files.exists(file)) {
            return 0;
        }
        return Files.readAllLines(file).stream()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    String jcmd(String what) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** Asks it to stop; what has not stopped after a while is ended, the database too. May be called twice. */
    private void stop() {
        try {
            Optional<ProcessHandle> database = database();
            process.destroy();
            if (!process.waitFor(Duration.ofSeconds(30))) {
                end(process.toHandle());
            }
            database.filter(ProcessHandle::isAlive).ifPresent(ServerUnderTest::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            end(process.toHandle());
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
