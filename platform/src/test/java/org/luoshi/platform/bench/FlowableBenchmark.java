package org.luoshi.platform.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The life of a suggestion through our use cases and on Flowable's engine ({@code ./luoshi bench flowable}), bare and with
 * timers for its duties: on one PostgreSQL with one set of settings, each in a database of its own and a virtual machine of
 * its own, in turn by handfuls.
 */
public final class FlowableBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int HANDFUL = 20;
    private static final int WARM_UP = Integer.getInteger("bench.warm", 400) / HANDFUL;
    private static final int ROUNDS = Integer.getInteger("bench.lives", 400) / HANDFUL;

    /** The bare way, and the one with the duties' timers, full history and the engine's own log. */
    private static final List<String> WAYS = List.of("suggestion", "suggestion-with-duties");

    private final OwnServer server;
    private long played;

    private FlowableBenchmark(OwnServer server) {
        this.server = server;
    }

    /**
     * Measures and stops.
     *
     * @param arguments where the database's programs are unpacked, then the class path of Flowable's side
     */
    public static void main(String[] arguments) throws Exception {
        try (OwnServer server = new OwnServer(Path.of(arguments[0]))) {
            OUT.printf("%s%n", Machine.told());
            FlowableBenchmark bench = new FlowableBenchmark(server);
            for (String way : WAYS) {
                bench.against(way, arguments[1]);
            }
            OUT.printf("%s%n", Machine.told());
        }
    }

    private void against(String way, String classPath) throws Exception {
        JdbcConnectionDetails database = server.bean(JdbcConnectionDetails.class);
        String name = way.replace('-', '_');
        try (Connection superuser = server.superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("create database " + name + " owner " + database.getUsername());
        }
        Process flowable = start(way, classPath, database.getJdbcUrl().replaceFirst("/[^/]*$", "/" + name), database);
        try (BufferedReader said = flowable.inputReader(StandardCharsets.UTF_8);
                BufferedWriter ask = flowable.outputWriter(StandardCharsets.UTF_8)) {
            run(way, said, ask);
        } finally {
            flowable.destroy();
            flowable.waitFor();
        }
    }

    private static Process start(String way, String classPath, String address, JdbcConnectionDetails database)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        classPath,
                        "org.luoshi.bench.FlowableLives",
                        address,
                        database.getUsername(),
                        way)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("BENCH_PASSWORD", database.getPassword());
        return builder.start();
    }

    private void run(String way, BufferedReader said, BufferedWriter ask) throws IOException {
        String line = said.readLine();
        while (line != null && !line.equals("ready")) {
            line = said.readLine();
        }
        Times ours = new Times();
        Times theirs = new Times();
        Life lives = server.lives();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (int n = 0; n < HANDFUL; n++) {
                Map<String, Times> steps = new LinkedHashMap<>();
                long began = System.nanoTime();
                lives.whole(Cast.of(played++), server.today(), steps);
                keep(round, ours, System.nanoTime() - began);
            }
            ask.write(HANDFUL + "\n");
            ask.flush();
            for (int n = 0; n < HANDFUL; n++) {
                String took = said.readLine();
                if (took == null) {
                    throw new IOException("Flowable's side ended");
                }
                keep(round, theirs, Long.parseLong(took));
            }
        }
        OUT.printf("%n%s: 一生 / one life, ms: 次 / times %d%n", way, ours.count());
        for (Map.Entry<String, Times> side : List.of(Map.entry("Luoshi", ours), Map.entry("Flowable", theirs))) {
            Times times = side.getValue();
            OUT.printf(
                    "  %-10s 平均 / mean %8.2f   p50 %8.2f   p95 %8.2f%n",
                    side.getKey(), times.mean(), times.within(.5), times.within(.95));
        }
        OUT.printf("  Flowable / Luoshi: %.2f × (≥ 5)%n", theirs.mean() / ours.mean());
    }

    private static void keep(int round, Times times, long nanos) {
        if (round >= 0) {
            times.add(nanos);
        }
    }
}
