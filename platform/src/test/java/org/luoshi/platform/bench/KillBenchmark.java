package org.luoshi.platform.bench;

import static org.luoshi.platform.bench.Workbench.OUT;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.luoshi.platform.command.Main;

/**
 * What survives ({@code ./luoshi bench kill}): people write over HTTP without pause while server and database are killed again
 * and again, together and each alone. Everything the server acknowledged must be there each time, its numbers without a
 * gap, and the journal must verify. Prints what it found and takes everything away.
 */
public final class KillBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int WRITERS = 16;

    private final Town town;
    private final ServerUnderTest server;
    private final UUID body;
    /** What was acknowledged: the meeting's id and the number its answer carried. */
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean writing = true;
    private volatile String problem = "";

    private KillBenchmark(ServerUnderTest server, Path data) throws Exception {
        this.server = server;
        this.town = new Town(data);
        this.body = town.committee("kill", 3);
    }

    /**
     * Measures and stops.
     *
     * @param arguments how many kills, where PostgreSQL's programs lie, and the command that starts a server, up to its
     *     {@code --port} and {@code --data}
     */
    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.asList(arguments);
        try (Workbench bench = new Workbench()) {
            try {
                Path data = bench.data("data");
                ServerUnderTest server = bench.keep(new ServerUnderTest(all.subList(2, all.size()), data));
                new KillBenchmark(server, data).run(Integer.parseInt(all.get(0)));
                server.close();
                verify(data, all.get(1));
            } catch (Exception e) {
                bench.tellLogs();
                throw e;
            }
        }
    }

    private static void verify(Path data, String binaries) {
        Main.commandLine().execute("journal", "verify", "--data", data.toString(), "--binaries", binaries);
    }

    private void run(int kills) throws Exception {
        List<Thread> writers = new ArrayList<>();
        for (int n = 0; n < WRITERS; n++) {
            writers.add(Thread.ofVirtual().start(this::keepWriting));
        }
        int lost = 0;
        for (int n = 0; n < kills; n++) {
            int before = acknowledged.size();
            awaitMore(before + 50);
            Thread.sleep(500L + 137L * n); // not always in the same place
            long killed = System.nanoTime();
            String what = kill(n);
            int heard = acknowledged.size();
            awaitMore(heard + 1);
            double back = (System.nanoTime() - killed) / 1e9;
            int missing = missing();
            lost = Math.max(lost, missing);
            OUT.printf(
                    "%2d. %s：此前确认 / acknowledged so far %d；%.1f s 后又能写 / writes again；缺 / missing %d%n",
                    n + 1, what, heard, back, missing);
        }
        writing = false;
        for (Thread each : writers) {
            each.join();
        }
        tell(lost);
    }

    /** One in three each: everything as when the power goes, the server alone, the database alone. */
    private String kill(int n) throws Exception {
        return switch (n % 3) {
            case 0 -> {
                server.kill();
                server.again();
                yield "服务器和数据库 / server and database";
            }
            case 1 -> {
                server.killAlone();
                server.again();
                yield "服务器 / the server";
            }
            default -> {
                server.killDatabase();
                yield "数据库 / the database";
            }
        };
    }

    private void keepWriting() {
        while (writing) {
            try (Visitor staff = Visitor.signIn(server.port(), Town.STAFF, "")) {
                staff.see("/sessions/new");
                while (writing) {
                    UUID id = UUID.randomUUID();
                    String number = staff.planAgain(id, body, "m" + id);
                    acknowledged.put(id, URLDecoder.decode(number, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                problem = e.toString();
                rest(); // killed, or on its way back: what was not acknowledged does not count
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitMore(int wanted) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (acknowledged.size() < wanted) {
            if (Instant.now().isAfter(until)) {
                throw new IOException("nothing is acknowledged any more: " + problem);
            }
            Thread.sleep(20);
        }
    }

    /** How many of those acknowledged are not there under their number. */
    private int missing() throws Exception {
        Map<UUID, String> heard = Map.copyOf(acknowledged);
        Map<UUID, String> there = town.meetings();
        return (int) heard.entrySet().stream()
                .filter(each -> !each.getValue().equals(there.get(each.getKey())))
                .count();
    }

    private void tell(int lost) throws Exception {
        Map<UUID, String> there = town.meetings();
        Set<Integer> numbers = new HashSet<>();
        there.values().forEach(number -> numbers.add(Integer.parseInt(number.replaceAll("^.*-", ""))));
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        OUT.printf(
                "%n确认 / acknowledged %d；其中缺 / of them missing %d；在库 / there %d（未及答复 / answer lost %d）%n",
                acknowledged.size(), Math.max(lost, missing()), there.size(), there.size() - acknowledged.size());
        OUT.printf(
                "编号 / numbers: 1…%d，空号 / gaps %d，重号 / doubles %d；日志行 / journal lines %s%n",
                last, last - numbers.size(), there.size() - numbers.size(), town.journalLines("session.plan"));
    }
}
