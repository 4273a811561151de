package org.luoshi.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
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
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A disk that ends under a backup or a restore is told with place, need and remedy, and nothing half made stays. */
@PlatformTest
class FullTargetDiskTest {
    @TempDir
    Path temporary;

    @Autowired
    AddFile add;

    @Autowired
    TestAccounts accounts;

    @Value("${luoshi.db.url}")
    String url;

    @Value("${luoshi.data}")
    Path data;

    private final StringWriter said = new StringWriter();
    private Path small = Path.of("");

    /** A file system of its own with half a megabyte, where the machine lets us make one. */
    @BeforeEach
    void aSmallDisk() throws Exception {
        small = Files.createDirectory(temporary.resolve("small"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=512k", "luoshi-test", small.toString()) == 0,
                "no file system may be mounted here");
    }

    @AfterEach
    void gone() throws Exception {
        run("umount", small.toString());
    }

    @Test
    void aBackupOrAnExportThatDoesNotFitIsToldAndTakenBack() throws Exception {
        anAttachment();
        check("backup", small.resolve("backup.zip"), "--data", data.toString(), "--url", url);
        check("export-all", small.resolve("export"), "--data", data.toString(), "--url", url);
    }

    @Test
    void aRestoreWhoseAttachmentsDoNotFitLeavesNoTableAndNoFile() throws Exception {
        anAttachment();
        Path export = temporary.resolve("export");
        assertThat(line("export-all", export.toString(), "--data", data.toString(), "--url", url))
                .as(said.toString())
                .isZero();
        for (String command : List.of("restore", "import-all")) {
            String name = "full_" + command.replace('-', '_');
            TestDatabase.server().createDatabase(name);
            String there = TestDatabase.server().jdbcUrl(name);
            Path target = small.resolve("data");
            assertThat(line(command, export.toString(), "--data", target.toString(), "--url", there))
                    .isEqualTo(1);
            toldAbout(target.resolve("files"));
            assertThat(tables(there)).isZero();
            assertThat(filesIn(small)).isEmpty();
        }
    }

    @Test
    void aDataDirectoryThatDoesNotFitIsNotBegun() throws Exception {
        Path export = temporary.resolve("export");
        line("export-all", export.toString(), "--data", data.toString(), "--url", url);
        Path target = small.resolve("data");
        assertThat(line(
                        "restore",
                        export.toString(),
                        "--data",
                        target.toString(),
                        "--binaries",
                        TestDatabase.binaries().toString()))
                .as(said.toString())
                .isEqualTo(1);
        toldAbout(target);
        assertThat(said.toString()).contains("新数据库自身另需", "about 100 MB of its own");
        assertThat(small).isEmptyDirectory();
    }

    private void check(String command, Path target, String... where) throws IOException {
        List<String> words = new ArrayList<>(List.of(command, target.toString()));
        words.addAll(List.of(where));
        assertThat(line(words.toArray(String[]::new))).as(said.toString()).isEqualTo(1);
        toldAbout(target);
        assertThat(said.toString()).contains("要写的内容未压缩共");
        assertThat(small).isEmptyDirectory();
    }

    private void toldAbout(Path place) {
        assertThat(said.toString())
                .contains("磁盘已满：" + place, "开始时可用 0.5 MB", "另一块磁盘")
                .contains("The disk is full: " + place, "0.5 MB were free", "another disk");
    }

    /** Two megabytes that no compression makes small enough. */
    private void anAttachment() {
        byte[] noise = new byte[1 << 20];
        new Random(1).nextBytes(noise);
        assertThat(add.handle(
                        new AddFile.Command(
                                new Subject(Shelf.KIND, UUID.randomUUID().toString()), "附图.txt", true),
                        new ByteArrayInputStream(HexFormat.of().formatHex(noise).getBytes(StandardCharsets.UTF_8)),
                        accounts.viewer("office")))
                .isInstanceOf(FileResult.Added.class);
    }

    private static long tables(String there) {
        EmbeddedPostgres server = TestDatabase.server();
        return JdbcClient.create(new DriverManagerDataSource(there, server.user(), server.password()))
                .sql("select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'")
                .query(Long.class)
                .single();
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private int line(String... words) {
        EmbeddedPostgres server = TestDatabase.server();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--user", server.user(), "--password", server.password()));
        return Main.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(all.toArray(String[]::new));
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1; // no such program here
        }
    }
}
