package org.luoshi.lawtext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Real texts, read where they lie ({@code LUOSHI_CORPUS}, by default {@code ../shared/corpus} beside the project). Without
 * them a test is skipped and says so; with {@code LUOSHI_REQUIRE_CORPUS=1} it fails.
 */
public final class RealTexts {
    private RealTexts() {}

    public static Path folder(String name) {
        String set = System.getenv("LUOSHI_CORPUS");
        Path root = set == null || set.isBlank()
                ? Path.of(System.getProperty("luoshi.home", "..")).resolve("../shared/corpus")
                : Path.of(set);
        Path folder = root.resolve(name).normalize();
        if (!Files.isDirectory(folder)) {
            missing("没有真实文本 " + folder + "（LUOSHI_CORPUS） / no real texts there");
        }
        return folder;
    }

    /** The files below, in the order of their paths. */
    public static List<Path> files(String name, String ending) {
        try (Stream<Path> walk = Files.walk(folder(name))) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void missing(String why) {
        if ("1".equals(System.getenv("LUOSHI_REQUIRE_CORPUS"))) {
            Assertions.fail(why + " (LUOSHI_REQUIRE_CORPUS=1)");
        }
        System.out.println("跳过 / skipped: " + why);
        Assumptions.abort(why);
    }
}
