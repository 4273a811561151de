package org.luoshi.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.database.EmbeddedPostgres;
import picocli.CommandLine;

/** A data directory with a journal of two lines, first served by its server, then stopped, then tampered with. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JournalCommandTest {
    private static final Path DATA = TestDatabase.directory().resolve("journal-command");

    /** Computed by hand from the description of the canonical encoding. */
    private static final String LINES = """
            insert into journal_line values
            ('test', 'a', 1, '2026-03-01T00:00:00Z', 'a-7', '王芳', 'office', 'test.begin', 'done', null, '{}', 'SHA-256',
             '0000000000000000000000000000000000000000000000000000000000000000', 'f83551095bc629fd620a10804e4d2d1eba1342884ee8cc67795a182d90d513db');
            insert into journal_head values ('test', 'a', 1, 'f83551095bc629fd620a10804e4d2d1eba1342884ee8cc67795a182d90d513db');
            """;

    @TempDir
    static Path files;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void aServerWithAJournal() throws Exception {
        server = EmbeddedPostgres.start(DATA, TestDatabase.binaries());
        change(Files.readString(Path.of("src/main/resources/db/migration/V020__journal.sql")) + LINES);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void provesARunningServersJournalByItsDataDirectory() {
        check(0, "\"intact\":true,\"lines\":1,\"subjects\":1,\"seals\":0", "--data", DATA.toString());
    }

    @Test
    @Order(2)
    void provesAnyDatabaseByItsAddress() {
        check(
                0,
                "\"intact\":true",
                "--url",
                server.jdbcUrl(),
                "--user",
                server.user(),
                "--password",
                server.password());
    }

    @Test
    @Order(3)
    void provesAnExportedFile() {
        Path file = files.resolve("journal.jsonl");
        assertThat(run("journal", "export", file.toString(), "--data", DATA.toString()).exit)
                .isZero();
        check(0, "\"intact\":true", "--file", file.toString());
    }

    @Test
    @Order(4)
    void namesTheFirstBrokenLink() throws SQLException {
        change("alter table journal_line disable trigger user; update journal_line set actor_name = '李明'");
        check(
                1,
                "\"flaw\":\"ALTERED\",\"subject\":{\"kind\":\"test\",\"id\":\"a\"},\"seq\":1",
                "--data",
                DATA.toString());
    }

    @Test
    @Order(5)
    void startsAStoppedDatabaseForTheDuration() {
        server.close();
        check(
                1,
                "\"seq\":1",
                "--data",
                DATA.toString(),
                "--binaries",
                TestDatabase.binaries().toString());
        assertThat(DATA.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    @Order(6)
    void saysThatThereIsNoDatabase() {
        Ran ran = run("journal", "verify", "--data", files.resolve("empty").toString());
        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err).contains("There is no database");
        assertThat(files.resolve("empty")).doesNotExist();
    }

    private static void check(int exit, String said, String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "journal";
        words[1] = "verify";
        words[2] = "--json";
        System.arraycopy(options, 0, words, 3, options.length);
        Ran ran = run(words);
        assertThat(ran.out + ran.err).contains(said);
        assertThat(ran.exit).isEqualTo(exit);
    }

    private static Ran run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(line.execute(words), out.toString(), err.toString());
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private record Ran(int exit, String out, String err) {}
}
