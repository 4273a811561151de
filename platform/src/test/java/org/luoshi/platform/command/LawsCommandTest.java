package org.luoshi.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.luoshi.platform.laws.search.lucene.LuceneIndex;
import picocli.CommandLine;

/** A data directory with one work, with and without a server that has its index open. */
class LawsCommandTest {
    private static final Path DATA = TestDatabase.directory().resolve("laws-command");

    private static final String ONE_WORK = """
            insert into law_work (id, title, title_key, kind, level, maker, area, province)
              values ('w1', '示例条例', '示例条例', 'LOCAL_REGULATION', 'CITY', '', '示例市', '示例省');
            """;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void aLibrary() throws Exception {
        server = EmbeddedPostgres.start(DATA, TestDatabase.binaries());
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            String laws = Files.readString(Path.of("src/main/resources/db/migration/V130__laws.sql"));
            statement.execute(laws.replaceAll("(?s)insert into (role_)?permission.*?;", ""));
            for (String later : List.of("V140__law_index", "V150__law_ends", "V155__resolved_citations")) {
                statement.execute(Files.readString(Path.of("src/main/resources/db/migration/" + later + ".sql")));
            }
            statement.execute(ONE_WORK);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void buildsTheIndexWhereNoServerHasItOpen() {
        check("entries indexed");
        try (var index = LuceneIndex.open(LuceneIndex.folder(DATA))) {
            assertThat(index.followed().before()).isPositive();
        }
    }

    @Test
    void asksTheServerThatHasItOpen() {
        try (var _ = LuceneIndex.open(LuceneIndex.folder(DATA))) {
            check("has begun to build it anew");
        }
    }

    private static void check(String said) {
        var out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out, true));
        int code = line.execute("laws", "reindex", "--data", DATA.toString());
        assertThat(code).isZero();
        assertThat(out.toString()).contains(said);
    }
}
