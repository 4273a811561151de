package org.luoshi.lawtext.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of text below a folder, Markdown and plain, in the order of their paths; a file is itself. */
final class LawFiles {
    private LawFiles() {}

    static List<Path> below(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(LawFiles::isText).sorted().toList();
        }
    }

    private static boolean isText(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".md") || name.endsWith(".txt") || name.endsWith(".markdown"))
                && Files.isRegularFile(file);
    }
}
