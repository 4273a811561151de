package org.luoshi.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.command.Main;
import org.luoshi.platform.database.EmbeddedPostgres;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.Shelf;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.operations.archive.Archive;
import org.luoshi.platform.operations.archive.Part;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** The drill: what the whole test installation has recorded, backed up while somebody writes, comes back equal. */
@PlatformTest
class RestoreTest {
    @TempDir
    Path temporary;

    @Autowired
    AddFile add;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Journal journal;

    @Value("${luoshi.db.url}")
    String url;

    @Autowired
    JdbcClient jdbc;

    @Value("${luoshi.data}")
    Path data;

    private final StringWriter said = new StringWriter();

    @Test
    void aBackupMadeWhileOthersWriteComesBackEqualAndSoDoesItsExport() throws Exception {
        StoredFile file = attachment();
        Path backup = temporary.resolve("backup.zip");
        jdbc.sql("create table an_offices_own (no bigserial primary key)").update();
        try {
            whileOthersWrite(() -> check(0, "backup", backup.toString(), "--data", data.toString(), "--url", url));
        } finally {
            jdbc.sql("drop table an_offices_own").update();
        }

        check(0, to("restored", "restore", backup.toString()));
        assertThat(said.toString()).contains("全部相同", "All equal", "an_offices_own 不是本程序的");
        assertThat(content("restored", file)).hasContent("已经办理");

        Path export = temporary.resolve("export");
        check(
                0,
                "export-all",
                export.toString(),
                "--data",
                temporary.resolve("restored").toString(),
                "--url",
                other("restored"));
        check(0, to("imported", "import-all", export.toString()));
        assertThat(differing(backup, export))
                .containsExactly(
                        "schema.json",
                        "tables/an_offices_own.jsonl",
                        "tables/journal_head.jsonl",
                        "tables/journal_line.jsonl");
    }

    private StoredFile attachment() {
        FileResult added = add.handle(
                new AddFile.Command(new Subject(Shelf.KIND, UUID.randomUUID().toString()), "答复.txt", true),
                new ByteArrayInputStream("已经办理".getBytes(StandardCharsets.UTF_8)),
                accounts.viewer("office"));
        return ((FileResult.Added) added).file();
    }

    private Path content(String place, StoredFile file) {
        return temporary
                .resolve(place)
                .resolve("files/content")
                .resolve(file.sha256().substring(0, 2))
                .resolve(file.sha256());
    }

    private void whileOthersWrite(Runnable work) throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        Subject busy = new Subject("test", UUID.randomUUID().toString());
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                journal.record(new Entry(busy, "test.write", Actor.SYSTEM, Map.of()));
            }
        });
        try {
            work.run();
        } finally {
            enough.set(true);
            writer.join();
        }
        assertThat(journal.of(busy)).isNotEmpty();
    }

    /** Restoring leaves a line of its own; nothing else may differ. */
    private static List<String> differing(Path one, Path other) throws IOException {
        try (Archive before = Archive.open(one);
                Archive after = Archive.open(other)) {
            List<Part> parts = new ArrayList<>(before.manifest().parts());
            parts.removeAll(after.manifest().parts());
            assertThat(after.manifest().parts())
                    .as("all but the table that is not the program's")
                    .hasSize(before.manifest().parts().size() - 1);
            assertThat(after.manifest().journal().lines())
                    .isEqualTo(before.manifest().journal().lines() + 1);
            return parts.stream().map(Part::name).toList();
        }
    }

    private String[] to(String place, String... words) {
        TestDatabase.server().createDatabase(place);
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--data", temporary.resolve(place).toString(), "--url", other(place)));
        return all.toArray(String[]::new);
    }

    private static String other(String database) {
        return TestDatabase.server().jdbcUrl(database);
    }

    private void check(int exit, String... words) {
        EmbeddedPostgres server = TestDatabase.server();
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--user", server.user(), "--password", server.password()));
        CommandLine line =
                Main.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        assertThat(line.execute(all.toArray(String[]::new))).as(said.toString()).isEqualTo(exit);
    }
}
