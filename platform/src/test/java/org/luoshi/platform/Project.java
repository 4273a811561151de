package org.luoshi.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, for tests about the project itself. */
public final class Project {
    private static final List<String> MADE_BY_BUILDS = List.of("target", ".luoshi", ".git");

    private Project() {}

    /** A path given from the project's root. */
    public static Path path(String fromRoot) {
        return Path.of(System.getProperty("luoshi.home", ".."))
                .resolve(fromRoot)
                .normalize();
    }

    /** All files below a folder of the project whose name ends so; none when the folder is missing. */
    public static List<Path> files(String folder, String ending) {
        Path top = path(folder);
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(Files::isRegularFile)
                    .filter(file -> isSource(top.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + top, e);
        }
    }

    private static boolean isSource(Path file) {
        for (Path part : file) {
            if (MADE_BY_BUILDS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
