package org.luoshi.platform.laws.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.luoshi.platform.laws.search.lucene.LuceneIndex;
import org.springframework.util.FileSystemUtils;

/**
 * All provisions of the corpus in a real database: how long the index takes, and how quickly 200 mixed queries are
 * answered to two clients; beside it, in the same run, PostgreSQL's trigrams and SQLite's full-text search. Run by hand;
 * {@code docs/performance.md} says how.
 */
public final class SearchBenchmark {
    private static final int QUERIES = 200;
    private static final int CLIENTS = 2;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 5;
    private static final int PAGE = 20;

    private SearchBenchmark() {}

    /** Answers one query. */
    private interface Answers {
        void ask(String words) throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[0]);
        Path migrations = Path.of(arguments[1]);
        Path folder = Files.createTempDirectory("search-benchmark");
        List<Entry> entries = CorpusEntries.read(corpus);
        List<String> queries = queries(entries, Files.readAllLines(Path.of(arguments[2])));
        try (EmbeddedPostgres database = EmbeddedPostgres.start(folder.resolve("data"), folder.resolve("binaries"))) {
            postgres(database, migrations, entries);
            lucene(database, folder, queries);
            trigrams(database, queries);
            sqlite(folder, entries, queries);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void postgres(EmbeddedPostgres database, Path migrations, List<Entry> entries)
            throws SQLException, IOException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists permission (id text, name_zh text, name_en text)");
            statement.execute("create table if not exists role_permission (role_id text, permission_id text)");
            statement.execute(Files.readString(migrations.resolve("V130__laws.sql")));
            statement.execute(Files.readString(migrations.resolve("V140__law_index.sql")));
            statement.execute(Files.readString(migrations.resolve("V150__law_ends.sql")));
            statement.execute(Files.readString(migrations.resolve("V155__resolved_citations.sql")));
            connection.setAutoCommit(false);
            SampleLibrary.add(connection, entries);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
    }

    private static void lucene(EmbeddedPostgres database, Path folder, List<String> queries) throws Exception {
        Path place = folder.resolve("lucene");
        try (LawIndex index = LuceneIndex.open(place);
                Connection connection = connect(database)) {
            double seconds = timed(() -> new FollowLibrary(index).handle(connection, _ -> {}));
            System.out.printf("Lucene: %,d entries indexed from the database in %.1f s%n", index.size(), seconds);
            var search = new LawSearch(index, Thesaurus.standard());
            report("Lucene", queries, () -> words -> search.find(LawQuery.of(words, Judged.DAY), 0, PAGE));
        }
    }

    private static void trigrams(EmbeddedPostgres database, List<String> queries) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_trgm");
            double seconds =
                    timed(() -> statement.execute("create index on law_provision using gin (words gin_trgm_ops)"));
            System.out.printf("PostgreSQL pg_trgm: indexed in %.1f s%n", seconds);
            statement.execute("analyze law_provision");
        }
        report("PostgreSQL pg_trgm", queries, () -> {
            Connection connection = connect(database);
            return words -> {
                List<String> terms = terms(words);
                String where = terms.stream().map(_ -> "words like ?").collect(Collectors.joining(" and "));
                try (PreparedStatement select = connection.prepareStatement(
                        "select version_id, place, words from law_provision where " + where + " limit " + PAGE)) {
                    for (int i = 0; i < terms.size(); i++) {
                        select.setString(i + 1, "%" + terms.get(i) + "%");
                    }
                    read(select);
                }
            };
        });
    }

    private static void sqlite(Path folder, List<Entry> entries, List<String> queries) throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("laws.sqlite");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create virtual table provision using fts5 (id unindexed, words, tokenize='trigram')");
            connection.setAutoCommit(false);
            double seconds = timed(() -> {
                try (PreparedStatement insert = connection.prepareStatement("insert into provision values (?, ?)")) {
                    for (Entry entry : entries) {
                        insert.setString(1, entry.id());
                        insert.setString(2, entry.words());
                        insert.executeUpdate();
                    }
                }
                connection.commit();
                return true;
            });
            System.out.printf("SQLite FTS5 trigram: indexed in %.1f s%n", seconds);
        }
        report("SQLite FTS5 trigram", queries, () -> {
            Connection connection = DriverManager.getConnection(url);
            return words -> {
                // the tokenizer knows nothing shorter than three characters: shorter words go by like
                List<String> terms = terms(words);
                String where = terms.stream()
                        .map(term -> term.length() < 3 ? "words like ?" : "provision match ?")
                        .collect(Collectors.joining(" and "));
                if (terms.stream().filter(term -> term.length() >= 3).count() > 1) {
                    where = "provision match ?";
                    terms = List.of(terms.stream()
                            .filter(term -> term.length() >= 3)
                            .map(term -> '"' + term + '"')
                            .collect(Collectors.joining(" AND ")));
                } else {
                    terms = terms.stream()
                            .map(term -> term.length() < 3 ? "%" + term + "%" : '"' + term + '"')
                            .toList();
                }
                try (PreparedStatement select = connection.prepareStatement(
                        "select id, words from provision where " + where + " limit " + PAGE)) {
                    for (int i = 0; i < terms.size(); i++) {
                        select.setString(i + 1, terms.get(i));
                    }
                    read(select);
                }
            };
        });
    }

    private static void read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rows.getString(2);
            }
        }
    }

    private static List<String> terms(String words) {
        List<String> terms = Arrays.stream(words.split("[^\\p{IsHan}\\w]+"))
                .filter(term -> !term.isEmpty())
                .toList();
        return terms.isEmpty() ? List.of("第一条") : terms;
    }

    /** The judged queries, and as many words, phrases and jumps from the texts as make up 200. */
    private static List<String> queries(List<Entry> entries, List<String> judged) {
        var queries = new ArrayList<>(
                Judged.read(judged).stream().map(query -> query.asked().words()).toList());
        var random = new Random(81);
        while (queries.size() < QUERIES) {
            Entry entry = entries.get(random.nextInt(entries.size()));
            String letters = entry.words().split("[^\\p{IsHan}]", 2)[0];
            int length = 2 + random.nextInt(5);
            if (letters.length() > length) {
                int at = random.nextInt(letters.length() - length);
                String words = letters.substring(at, at + length);
                queries.add(
                        switch (queries.size() % 3) {
                            case 0 -> words;
                            case 1 -> "“" + words + "”";
                            default -> Entry.name(entry.title()) + " " + entry.number();
                        });
            }
        }
        return queries;
    }

    private static void report(String name, List<String> queries, Callable<Answers> client) throws Exception {
        run(queries, client.call(), name.startsWith("Lucene") ? WARM_UP : 1);
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Future<double[]>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(pool.submit(() -> run(queries, client.call(), name.startsWith("Lucene") ? ROUNDS : 1)));
            }
            double[] millis = clients.stream()
                    .flatMapToDouble(SearchBenchmark::answered)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%s: %d queries, %d clients: p50 %.2f ms, p99 %.2f ms, longest %.1f ms%n",
                    name,
                    millis.length,
                    CLIENTS,
                    millis[millis.length / 2],
                    millis[millis.length * 99 / 100],
                    millis[millis.length - 1]);
        }
    }

    private static DoubleStream answered(Future<double[]> client) {
        try {
            return Arrays.stream(client.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] run(List<String> queries, Answers answers, int rounds) throws SQLException {
        var millis = new double[queries.size() * rounds];
        for (int i = 0; i < millis.length; i++) {
            long started = System.nanoTime();
            answers.ask(queries.get(i % queries.size()));
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        return millis;
    }

    private static double timed(Callable<Boolean> work) throws Exception {
        long started = System.nanoTime();
        work.call();
        return (System.nanoTime() - started) / 1e9;
    }

    private static Connection connect(EmbeddedPostgres database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
