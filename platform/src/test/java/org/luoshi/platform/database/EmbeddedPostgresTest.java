package org.luoshi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.platform.TestDatabase;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {
    /** A database made once; each test works on a copy. */
    @TempDir
    static Path model;

    @TempDir
    Path temporary;

    Path data = Path.of("");

    @BeforeEach
    void openTheDirectoryToTheDatabaseUser() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = temporary.resolve("data");
        FileSystemUtils.copyRecursively(model.resolve("data"), data);
        closeToOthers(data.resolve("postgres"));
    }

    @BeforeAll
    static void makeTheModel() {
        EmbeddedPostgres.start(model.resolve("data"), TestDatabase.binaries()).close();
    }

    private static void closeToOthers(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }

    @Test
    void keepsEveryAcknowledgedRowWhenTheServerIsKilled() throws Exception {
        int acknowledged = killAfter(200, child(List.of()));
        long orphan = recordedPid();
        try (EmbeddedPostgres database = start()) {
            assertThat(Rows.count(database)).isGreaterThanOrEqualTo(acknowledged);
            assertThat(ProcessHandle.of(orphan)
                            .flatMap(process -> process.info().command()))
                    .as("the orphan")
                    .isEmpty();
        }
    }

    @Test
    void keepsEveryAcknowledgedRowWhenServerAndDatabaseAreKilled() throws Exception {
        Process child = child(List.of());
        BufferedReader said = child.inputReader();
        int acknowledged = read(said, 200);
        ProcessHandle database = ProcessHandle.of(recordedPid()).orElseThrow();
        child.destroyForcibly().waitFor();
        database.destroyForcibly();
        database.onExit().join();
        try (EmbeddedPostgres again = start()) {
            assertThat(Rows.count(again)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void bringsTheDatabaseBackWhereItWasWhenItAloneIsKilled() throws Exception {
        try (EmbeddedPostgres database = start()) {
            Rows.add(database, 1);
            ProcessHandle.of(recordedPid()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(Rows.count(database)).isEqualTo(1));
        }
    }

    @Test
    void tellsASecondServerWhoHoldsTheDirectory() throws Exception {
        Process holder = child(List.of());
        read(holder.inputReader(), 1);
        var refusal = catchThrowableOfType(DatabaseUnavailable.class, this::start);
        killAfter(1, holder);
        assertThat(refusal).hasMessageContaining("pid " + holder.pid());
        assertThat(refusal.remedy()).contains("--data");
    }

    @Test
    void refusesTwoServersOnOneDirectoryInOneProcess() {
        try (EmbeddedPostgres first = start()) {
            assertThat(first.jdbcUrl()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(this::start).isInstanceOf(DatabaseUnavailable.class);
        }
    }

    @Test
    void startsAgainAfterACleanStop() throws Exception {
        try (EmbeddedPostgres first = start()) {
            Rows.add(first, 1);
        }
        try (EmbeddedPostgres second = start()) {
            Rows.add(second, 2);
            assertThat(Rows.count(second)).isEqualTo(2);
        }
    }

    @Test
    void mayBeStoppedTwice() {
        EmbeddedPostgres database = start();
        database.close();
        database.close();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void makesTheClusterAnewWhenMakingItWasInterrupted() throws Exception {
        data = temporary.resolve("interrupted");
        Files.createDirectories(data.resolve("postgres/cluster.new/base"));
        Files.writeString(data.resolve("postgres/cluster.new/PG_VERSION"), "17");
        try (EmbeddedPostgres database = start()) {
            Rows.add(database, 1);
        }
    }

    @Test
    void startsWhenAStrangerGotTheRecordedProcessNumber() throws Exception {
        Path record = data.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(record, ProcessHandle.current().pid() + "\n" + data + "\n");
        try (EmbeddedPostgres database = start()) {
            Rows.add(database, 1);
        }
    }

    @Test
    void keepsItsPasswordsFromEverybodyElse() throws Exception {
        data = temporary.resolve("new");
        start().close();
        for (String name : List.of("database.password", "database-superuser.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(data.resolve("postgres/initdb.password")).doesNotExist();
    }

    @Test
    void needsNoRoot() throws Exception {
        Assumptions.assumeTrue(isRoot(), "不是 root：其他测试已经验证 / not root: the other tests prove it");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        data = temporary.resolve("nobodys");
        // nobody may read the class path wherever it lies, and owns nothing
        int acknowledged = killAfter(20, child(RunAs.SETPRIV_BELOW_CLOSED.prefix()));
        assertThat(acknowledged).isGreaterThanOrEqualTo(20);
        assertThat(Files.getAttribute(data.resolve("postgres/cluster"), "unix:uid"))
                .isNotEqualTo(0);
        try (EmbeddedPostgres byRoot = start()) {
            assertThat(Rows.count(byRoot)).isGreaterThanOrEqualTo(acknowledged);
        }
    }

    static List<RunAs> waysForRoot() {
        return List.of(RunAs.NAMESPACE, RunAs.SETPRIV, RunAs.SETPRIV_BELOW_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("waysForRoot")
    void stepsDownFromRoot(RunAs way) throws Exception {
        Assumptions.assumeTrue(isRoot(), "不是 root / not root");
        Path home = data.toRealPath();
        Binaries programs = Binaries.unpack(TestDatabase.binaries());
        Assumptions.assumeTrue(way.reaches(home) && way.reaches(programs.home()), "此机不支持 / not possible here");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(home, programs, way)) {
            Rows.add(database, 1);
        }
        try (EmbeddedPostgres again = start()) {
            assertThat(Rows.count(again)).as("rows, started the usual way").isEqualTo(1);
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, TestDatabase.binaries());
    }

    private Process child(List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChildServer.class.getName(),
                data.toString(),
                TestDatabase.binaries().toAbsolutePath().toString()));
        return new ProcessBuilder(command)
                .redirectError(temporary.resolve("child.log").toFile())
                .start();
    }

    private int killAfter(int rows, Process child) throws IOException, InterruptedException {
        BufferedReader said = child.inputReader();
        int last = read(said, rows);
        child.destroyForcibly().waitFor();
        return last;
    }

    private int read(BufferedReader said, int rows) throws IOException {
        int last = 0;
        while (last < rows) {
            String line = said.readLine();
            assertThat(line).as(() -> "the child server ended: " + log()).isNotNull();
            last = line.matches("\\d+") ? Integer.parseInt(line) : last;
        }
        return last;
    }

    private String log() {
        try {
            return Files.readString(temporary.resolve("child.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private long recordedPid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private boolean isRoot() throws IOException {
        return Files.getAttribute(temporary, "unix:uid").equals(0);
    }
}
