package org.luoshi.platform.bench;

import static org.luoshi.platform.bench.Workbench.OUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How soon an office has its first page in the morning ({@code ./luoshi bench start}): the command is given on a data
 * directory that is there and was closed as it should be, server and embedded database start, a browser's first question is
 * answered. Memory is read after that page and again after a minute at rest.
 */
public final class StartBenchmark {
    private static final Duration AT_REST = Duration.ofMinutes(1);

    private StartBenchmark() {}

    /**
     * Measures and stops.
     *
     * @param arguments how many starts, and the command that starts a server, up to its {@code --port} and {@code --data}
     */
    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.asList(arguments);
        try (Workbench bench = new Workbench()) {
            try {
                run(bench, Integer.parseInt(all.getFirst()), all.subList(1, all.size()));
            } catch (Exception e) {
                bench.tellLogs();
                throw e;
            }
        }
    }

    private static void run(Workbench bench, int starts, List<String> command) throws Exception {
        Path data = bench.data("data");
        Instant began = Instant.now();
        ServerUnderTest server = bench.keep(new ServerUnderTest(command, data));
        OUT.printf("%n新的数据目录 / a new data directory: %.1f s%n", since(began) / 1e3);
        Times times = new Times();
        for (int n = 1; n <= starts; n++) {
            server.close();
            began = Instant.now();
            server.again();
            first(server);
            long took = since(began);
            times.add(Duration.ofMillis(took).toNanos());
            OUT.printf("  %d. 第一页 / first page %.2f s，%s%n", n, took / 1e3, memory(server, data));
        }
        OUT.printf("热启动到第一页 / warm start to the first page: %s%n", times.told());
        Thread.sleep(AT_REST);
        OUT.printf("静置一分钟 / after a minute at rest: %s%n", memory(server, data));
    }

    private static void first(ServerUnderTest server) throws IOException {
        try (Wire wire = new Wire(server.port())) {
            int status = wire.get("/").status();
            if (status != 200) {
                throw new IOException("the first page answered " + status);
            }
        }
    }

    private static long since(Instant began) {
        return Duration.between(began, Instant.now()).toMillis();
    }

    /** Of the server, and of all processes of its database, what those share divided among them. */
    private static String memory(ServerUnderTest server, Path data) throws IOException {
        long database = 0;
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        if (Files.exists(file)) {
            long postmaster = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            ProcessHandle main = ProcessHandle.of(postmaster).orElseThrow();
            for (ProcessHandle each :
                    Stream.concat(Stream.of(main), main.children()).toList()) {
                database += ServerUnderTest.held(each.pid(), "Pss:", "smaps_rollup");
            }
        }
        return "服务 / server %.0f MB，数据库 / database %.0f MB".formatted(server.resident() / 1e6, database / 1e6);
    }
}
