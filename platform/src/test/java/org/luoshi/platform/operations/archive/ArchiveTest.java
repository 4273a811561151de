package org.luoshi.platform.operations.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for an archive and what is not; each refusal names the place and what helps. */
class ArchiveTest {
    private static final String LINES = "{\"id\": \"一\"}\n".repeat(5000);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void anArchive() throws IOException {
        file = folder.resolve("a.zip");
        write(file, manifest(Manifest.VERSION));
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        try (Archive archive = Archive.open(file)) {
            assertThat(archive.manifest().rows()).isEqualTo(5000);
            assertThat(archive.read(archive.manifest().tables().getFirst())).hasContent(LINES);
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void refusesOneCutShort() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 40);
        }
        check(file, "被截断", "cut short");
    }

    @Test
    void refusesOneWithAFlippedBitAndNamesThePart() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(80);
            int was = bytes.read();
            bytes.seek(80);
            bytes.write(was ^ 0x10);
        }
        check(file, "tables/note.jsonl");
    }

    @Test
    void refusesAFolderWithAChangedLine() throws IOException {
        Path open = folder.resolve("open");
        try (ArchiveWriter out = ArchiveWriter.ofFolder(open)) {
            out.add("tables/note.jsonl", to -> to.write(LINES.getBytes(StandardCharsets.UTF_8)));
            out.finish(manifest(Manifest.VERSION, out.parts()));
        }
        Path table = open.resolve("tables/note.jsonl");
        Files.writeString(table, Files.readString(table).replaceFirst("一", "二"));
        check(open, "tables/note.jsonl");
    }

    @Test
    void refusesAnotherKindOfFile() throws IOException {
        Path foreign = Files.writeString(folder.resolve("letter.txt"), "关于路灯的建议");
        check(foreign, "letter.txt", "不是完整的归档包");
        check(folder, "manifest.json");
        check(folder.resolve("nothing.zip"), "nothing.zip");
    }

    @Test
    void refusesAFormatItDoesNotKnow() throws IOException {
        Path newer = folder.resolve("newer.zip");
        write(newer, manifest(2));
        check(newer, "版本 2");
    }

    @Test
    void opensNoNameThatPointsOutside() throws IOException {
        Path sly = folder.resolve("sly.zip");
        write(sly, manifest(1, List.of(new Part("tables/../../../etc/passwd", "00", 1, 0))));
        check(sly, "etc/passwd");
    }

    @Test
    void writesOverNothing() {
        assertThatThrownBy(() -> ArchiveWriter.ofFile(file)).isInstanceOf(ArchiveRefused.class);
        assertThatThrownBy(() -> ArchiveWriter.ofFolder(folder)).isInstanceOf(ArchiveRefused.class);
    }

    @Test
    void leavesNothingWhenItIsBrokenOff() throws IOException {
        Path never = folder.resolve("never.zip");
        try (ArchiveWriter out = ArchiveWriter.ofFile(never)) {
            out.add("README.md", to -> to.write(1));
            assertThatThrownBy(() -> ArchiveWriter.ofFile(never))
                    .isInstanceOf(ArchiveRefused.class)
                    .hasMessageContaining("never.zip.part");
        }
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains("never"));
    }

    @Test
    void aKilledOneHasNoNameAndTheNextOneIsWhole() throws Exception {
        Path killed = folder.resolve("killed.zip");
        Path part = folder.resolve("killed.zip.part");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildArchive.class.getName(),
                        killed.toString())
                .inheritIO()
                .start();
        while (!Files.exists(part) || Files.size(part) == 0) {
            assertThat(child.isAlive()).as("the child writes").isTrue();
            Thread.onSpinWait();
        }
        child.destroyForcibly().waitFor();
        assertThat(killed).doesNotExist();
        write(killed, manifest(Manifest.VERSION));
        Archive.open(killed).close();
        assertThat(part).doesNotExist();
    }

    private static void check(Path place, String... words) {
        assertThatThrownBy(() -> Archive.open(place).close()).isInstanceOfSatisfying(ArchiveRefused.class, refused -> {
            assertThat(refused.getMessage()).contains(words);
            assertThat(refused.remedy()).isNotBlank();
        });
    }

    private static void write(Path file, Manifest manifest) throws IOException {
        try (ArchiveWriter out = ArchiveWriter.ofFile(file)) {
            out.add("tables/note.jsonl", to -> to.write(LINES.getBytes(StandardCharsets.UTF_8)));
            out.finish(manifest.parts().isEmpty() ? manifest(manifest.version(), out.parts()) : manifest);
        }
    }

    private static Manifest manifest(int version) {
        return manifest(version, List.of());
    }

    private static Manifest manifest(int version, List<Part> parts) {
        return new Manifest(
                Manifest.FORMAT,
                version,
                Instant.EPOCH,
                "test",
                List.of(),
                new Manifest.JournalHead(0, "0"),
                List.of(),
                List.of(),
                List.of(),
                parts);
    }
}
