package org.luoshi.platform.bench;

import static org.luoshi.platform.bench.Workbench.OUT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;
import org.luoshi.platform.command.Main;
import org.luoshi.platform.database.EmbeddedPostgres;

/**
 * Many reminders at once ({@code ./luoshi bench reminders}): suggestions that all fall due today, two servers on one database,
 * one of them killed while rows are written and again while mail goes out. Prints how long it took and whether each was told
 * once; takes everything away.
 */
public final class RemindersBenchmark {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Workbench bench;
    private final List<String> start;
    private final int count;
    private final EmbeddedPostgres database;
    private final MailSink mail;

    private RemindersBenchmark(Workbench bench, int count, Path binaries, List<String> start) throws IOException {
        this.bench = bench;
        this.start = start;
        this.count = count;
        this.database = bench.keep(EmbeddedPostgres.start(bench.data("database"), binaries));
        this.mail = bench.keep(new MailSink());
    }

    /**
     * Measures and stops.
     *
     * @param arguments how many, where PostgreSQL's programs lie, and the command that starts a server, up to its
     *     {@code --port} and {@code --data}
     */
    public static void main(String[] arguments) throws Exception {
        List<String> all = Arrays.asList(arguments);
        try (Workbench bench = new Workbench()) {
            try {
                new RemindersBenchmark(
                                bench, Integer.parseInt(all.get(0)), Path.of(all.get(1)), all.subList(2, all.size()))
                        .run();
            } catch (Exception e) {
                bench.tellLogs();
                throw e;
            }
        }
    }

    private void run() throws Exception {
        node("first").close(); // makes the tables
        DueTown town = new DueTown(database);
        town.people();
        Path files = bench.data("files");
        CompletableFuture<ServerUnderTest> starting = CompletableFuture.supplyAsync(() -> quietly("a", files));
        ServerUnderTest b = quietly("b", files);
        ServerUnderTest a = starting.join();
        town.due(count);
        long began = System.nanoTime();
        OUT.printf("%n%d 件同日到期，两台服务器 / due at once, two servers (%d, %d)%n", count, a.port(), b.port());
        await("reminders", () -> asked(town::told), count / 2);
        int before = town.told();
        b.killAlone();
        OUT.printf("  %.1f s：已提醒 %d，杀死一台 / told, one killed%n", since(began), before);
        await("reminders", () -> asked(town::told), count);
        OUT.printf("  %.1f s：全部提醒 / all told；一次、没有、重复 / once, never, twice: %s%n", since(began), town.tally());
        b.again();
        await("servers that send", () -> asked(town::sending), 2);
        b.killAlone();
        OUT.printf("  %.1f s：邮件 %d，再杀一台 / mails, one killed again%n", since(began), mail.different());
        awaitNone("mails", () -> asked(town::waiting));
        OUT.printf("  %.1f s：全部寄出 / all sent（租约四分钟 / with a lease of four minutes）: %s%n", since(began), town.mails());
        OUT.printf(
                "  邮件 / mails: 不同 / different %d；实际重发 / really repeated %d；日志所记至多 / at most by the journal %d%n",
                mail.different(), mail.repeated(), town.saidRepeated());
        OUT.printf("  一次、没有、重复 / once, never, twice: %s；全部 / all rows: %s%n", town.tally(), town.rows());
        Main.commandLine()
                .execute(
                        "journal",
                        "verify",
                        "--url",
                        database.jdbcUrl(),
                        "--user",
                        database.user(),
                        "--password",
                        database.password());
    }

    private ServerUnderTest quietly(String name, Path files) {
        try {
            return node(name, Map.of("LUOSHI_FILES_DIRECTORY", files.toString()));
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private ServerUnderTest node(String name) throws IOException, InterruptedException {
        return node(name, Map.of());
    }

    private ServerUnderTest node(String name, Map<String, String> more) throws IOException, InterruptedException {
        var settings = new java.util.HashMap<>(Map.of(
                "LUOSHI_DB_URL", database.jdbcUrl(),
                "LUOSHI_DB_USER", database.user(),
                "LUOSHI_DB_PASSWORD", database.password(),
                "LUOSHI_SMTP_HOST", "127.0.0.1",
                "LUOSHI_SMTP_PORT", Integer.toString(mail.port()),
                "LUOSHI_SMTP_TLS", "false",
                "LUOSHI_NOTICES_FROM", "00:00",
                "LUOSHI_NOTICES_UNTIL", "23:59:59",
                "LUOSHI_REMINDERS_EVERY", "PT1S"));
        settings.putAll(more);
        return bench.keep(new ServerUnderTest(start, bench.data(name), settings));
    }

    private interface Question {
        int answer() throws Exception;
    }

    private static int asked(Question question) {
        try {
            return question.answer();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(String what, IntSupplier now, int wanted) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        for (int seen = now.getAsInt(); seen < wanted; seen = now.getAsInt()) {
            late(until, what + " " + seen + " of " + wanted);
        }
    }

    private static void awaitNone(String what, IntSupplier left) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        for (int seen = left.getAsInt(); seen > 0; seen = left.getAsInt()) {
            late(until, what + ": " + seen + " left");
        }
    }

    private static void late(Instant until, String what) throws IOException, InterruptedException {
        if (Instant.now().isAfter(until)) {
            throw new IOException("it takes too long: " + what);
        }
        Thread.sleep(50);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
