package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.luoshi.platform.journal.JournalProof;
import org.luoshi.platform.portal.FreshFront;

/**
 * What a suggestion's life costs ({@code ./luoshi bench lifecycle [MATTERS …]}): through the use cases against the same
 * writes by hand, then among a thousand, a hundred thousand, a million matters, with the two pages an office looks at most.
 */
public final class LifecycleBenchmark {
    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = Integer.getInteger("bench.warm", 300);
    private static final int LIVES = Integer.getInteger("bench.lives", 400);
    private static final int LOOKS = 200;

    /** With indexes, and the log of the writing. */
    private static final long BYTES_A_MATTER = 20_000;

    private static final List<Long> SIZES = List.of(1_000L, 100_000L, 1_000_000L);

    private final OwnServer server;
    private final Life lives;
    private long played;

    private LifecycleBenchmark(OwnServer server) {
        this.server = server;
        this.lives = server.lives();
    }

    /**
     * Measures and stops.
     *
     * @param arguments where the database's programs are unpacked, then how many matters there are to be, in rising order
     */
    public static void main(String[] arguments) throws Exception {
        List<Long> sizes = arguments.length < 2
                ? SIZES
                : Stream.of(arguments).skip(1).map(Long::valueOf).sorted().toList();
        try (OwnServer server = new OwnServer(Path.of(arguments[0]))) {
            new LifecycleBenchmark(server).run(sizes);
        }
    }

    private void run(List<Long> sizes) throws Exception {
        OUT.printf("%s%n", Machine.told());
        sameRows();
        byHand();
        forgetHandWritten();
        grow(sizes);
        verify();
        OUT.printf("%n%s%n", Machine.told());
    }

    private Cast next() {
        return Cast.of(played++);
    }

    /** Two lives through the use cases: the second's rows are those the first's template gives. */
    private void sameRows() throws SQLException, IOException {
        try (Connection connection = server.connection()) {
            Template first = template(connection, "conclude", server.today());
            Template second = template(connection, "conclude", server.today());
            List<String> differences = first.differences(second);
            OUT.printf(
                    "%n生成的行与用例写的行 / generated rows against those of the use cases: %s（%d 行 / rows: %s）%n",
                    differences.isEmpty() ? "相同 / equal" : "不同 / different", first.count(), first.tables());
            differences.forEach(OUT::println);
            if (!differences.isEmpty()) {
                throw new IllegalStateException("the generator does not write what the use cases write");
            }
        }
    }

    private Template template(Connection connection, String last, LocalDate day) throws SQLException, IOException {
        return Template.of(connection, lives.until(last, next(), day, (_, act) -> act.run()));
    }

    /** The same writes by hand, in turn with the use cases. */
    private void byHand() throws SQLException {
        WriteRecorder recorder = server.recorder();
        Life.Lived recorded = lives.until("conclude", next(), server.today(), recorder::around);
        Set<String> made = made(recorder, recorded);
        Map<String, Times> ours = new LinkedHashMap<>();
        Map<String, Times> theirs = new LinkedHashMap<>();
        try (HandWritten hand = new HandWritten(server.connection(), recorder.heard())) {
            for (int n = -WARM_UP; n < LIVES; n++) {
                Map<String, Times> into = n < 0 ? new LinkedHashMap<>() : ours;
                lives.whole(next(), server.today(), into);
                Words words = Words.between(
                        recorded,
                        UUID.randomUUID().toString(),
                        "手%d-%d".formatted(server.today().getYear(), n + WARM_UP),
                        recorded.cast(),
                        made);
                hand.live(words, n < 0 ? new LinkedHashMap<>() : theirs);
            }
            OUT.printf(
                    "%n一生 / one life, %d 次 / times: %d 条写入 / writes, %d 个事务 / transactions%n",
                    LIVES, hand.statements(), Life.STEPS.size());
        }
        OUT.printf("  %-10s %12s %12s%n", "p50 ms", "用例 ours", "手写 JDBC");
        for (String step : Life.STEPS) {
            OUT.printf(
                    "  %-10s %12.2f %12.2f%n",
                    step, ours.get(step).within(.5), theirs.get(step).within(.5));
        }
        double mine = mean(ours);
        double hand = mean(theirs);
        OUT.printf("  %-10s %12.2f %12.2f   %.2f (≥ 0.5)%n", "mean, all", mine, hand, hand / mine);
    }

    /** Nothing was hashed by hand: those lines would break the journal's proof at the end. */
    private void forgetHandWritten() throws SQLException, IOException {
        try (Connection superuser = server.superuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("set session_replication_role = replica");
            for (String table : List.of("journal_line", "journal_head")) {
                sql.execute("delete from " + table + " where subject_kind = 'matter' and subject_id in"
                        + " (select id::text from matter where number like '手%')");
            }
        }
    }

    private static double mean(Map<String, Times> steps) {
        return steps.values().stream().mapToDouble(Times::mean).sum();
    }

    /** Ids in the recorded writes that were made for that life. */
    private static Set<String> made(WriteRecorder recorder, Life.Lived life) {
        Set<String> known = new HashSet<>(life.cast().becoming(life.cast()).keySet());
        known.addAll(List.of(life.id().toString(), Cast.OFFICE, Cast.GOVERNMENT));
        Set<String> made = new LinkedHashSet<>();
        recorder.heard().values().stream()
                .flatMap(List::stream)
                .flatMap(write -> write.values().values().stream())
                .map(given -> String.valueOf(given.rest().getFirst()))
                .forEach(text -> {
                    Matcher each = Words.ID.matcher(text);
                    while (each.find()) {
                        if (!known.contains(each.group())) {
                            made.add(each.group());
                        }
                    }
                });
        return made;
    }

    private void grow(List<Long> sizes) throws Exception {
        long needed = sizes.getLast() * BYTES_A_MATTER;
        long free = server.freeSpace();
        OUT.printf("%n磁盘 / disk: 约需 / needed about %.1f GB，可用 / free %.1f GB%n", needed / 1e9, free / 1e9);
        if (free < needed) {
            throw new IllegalStateException("磁盘空间不足 / not enough free disk for so many matters");
        }
        try (Connection superuser = server.superuser()) {
            Copies copies = new Copies(superuser, templates());
            Map<String, Double> small = new LinkedHashMap<>();
            long have = 0;
            for (long size : sizes) {
                long began = System.nanoTime();
                copies.make(have, size, done -> {
                    if (done % 50_000 == 0) {
                        OUT.printf("  … %,d%n", done);
                    }
                });
                have = size;
                OUT.printf(
                        "%n%,d 件 / matters: %.0f s, %s%n", size, (System.nanoTime() - began) / 1e9, asked(superuser));
                measure(small);
            }
        }
    }

    /**
     * Two hundred, in the shares of a house with a long memory, the days spread over two years: archived 90 in a hundred,
     * concluded 3, answered 2, in handling 3, overdue 1, not yet given out 1. What was told of the archived ones is read.
     */
    private List<Template> templates() throws SQLException, IOException {
        LocalDate today = server.today();
        List<Template> all = new ArrayList<>();
        try (Connection connection = server.connection()) {
            for (int n = 0; n < 20; n++) {
                all.addAll(Collections.nCopies(9, read(connection, today.minusDays(100L + 25L * n))));
            }
            for (int n = 0; n < 6; n++) {
                all.add(template(connection, "conclude", today.minusDays(30L + 10L * n)));
                all.add(template(connection, "contact", today.minusDays(2L + 14L * n)));
            }
            for (int n = 0; n < 4; n++) {
                all.add(template(connection, "reply", today.minusDays(2L + 6L * n)));
            }
            for (int n = 0; n < 2; n++) {
                all.add(template(connection, "contact", today.minusDays(110L + 70L * n)));
                all.add(template(connection, "accept", today.minusDays(3L + n)));
            }
        }
        Collections.shuffle(all, new Random(7));
        return all;
    }

    private Template read(Connection connection, LocalDate day) throws SQLException, IOException {
        Life.Lived lived = lives.until(Life.ARCHIVE, next(), day, (_, act) -> act.run());
        try (PreparedStatement sql =
                connection.prepareStatement("update notice set read_at = sent_at where number = ?")) {
            sql.setString(1, lived.number());
            sql.execute();
        }
        return Template.of(connection, lived);
    }

    private static String asked(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                var rows = sql.executeQuery("select (select count(*) from matter), (select count(*) from matter"
                        + " where ended_on is null), (select count(distinct matter) from matter_clock where state ="
                        + " 'RUNNING' and obliges and due < current_date),"
                        + " pg_size_pretty(pg_database_size(current_database()))")) {
            rows.next();
            return "%,d, 未完 / open %,d, 逾期 / overdue %,d, %s"
                    .formatted(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4));
        }
    }

    private void measure(Map<String, Double> small) throws Exception {
        Map<String, Times> times = new LinkedHashMap<>();
        for (int n = 0; n < WARM_UP / 3; n++) {
            lives.whole(next(), server.today(), new LinkedHashMap<>());
        }
        for (int n = 0; n < LIVES; n++) {
            lives.whole(next(), server.today(), times);
        }
        long began = System.nanoTime();
        FreshFront.now(server.context());
        OUT.printf("  头版数字重新统计 / the front page's figures counted anew: %.1f s%n", (System.nanoTime() - began) / 1e9);
        try (Visitor office = Visitor.signIn(server.port(), People.OFFICE_LOGIN, "")) {
            for (String page : List.of("/suggestions?lamp=red", "/suggestions", "/matters/desk", "/")) {
                look(office, page, times);
            }
        }
        OUT.printf("  %-26s %10s %10s %8s%n", "ms", "p50", "p95", "× 1");
        times.forEach((name, each) -> {
            double p95 = each.within(.95);
            OUT.printf(
                    "  %-26s %10.2f %10.2f %8.2f%n",
                    name, each.within(.5), p95, p95 / small.computeIfAbsent(name, _ -> p95));
        });
    }

    private static void look(Visitor office, String page, Map<String, Times> times) throws IOException {
        Times seen = new Times();
        for (int n = 0; n < 2 * LOOKS && seen.count() < LOOKS; n++) {
            long began = System.nanoTime();
            office.see(page);
            long took = System.nanoTime() - began;
            if (n >= LOOKS / 10 || took > 1_000_000_000L) {
                seen.add(took);
            }
            if (took > 1_000_000_000L && seen.count() >= 5) {
                break;
            }
        }
        times.put(page, seen);
    }

    private void verify() throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = server.connection()) {
            OUT.printf(
                    "%n日志链 / the journal: %s, %.1f s%n",
                    JournalProof.ofDatabase(connection, Optional.empty()), (System.nanoTime() - began) / 1e9);
        }
    }
}
