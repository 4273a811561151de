package org.luoshi.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real texts of law to test against; the project carries none itself. */
public final class Corpus {
    private Corpus() {}

    /** The text of one file below {@code LUOSHI_CORPUS}, by default {@code ../shared/corpus}; skips when there is none. */
    public static String read(String file) throws IOException {
        return Files.readString(directory().resolve(file));
    }

    /** The corpus, or a skipped test. */
    public static Path directory() {
        String named = System.getenv("LUOSHI_CORPUS");
        Path directory = named == null || named.isBlank() ? Project.path("../shared/corpus") : Path.of(named);
        Need.CORPUS.met(
                Files.isDirectory(directory.resolve("laws")),
                "没有法律文本库 %s，用 LUOSHI_CORPUS 指明 / no corpus of laws at %s: name it with LUOSHI_CORPUS"
                        .formatted(directory, directory));
        return directory;
    }
}
