package org.luoshi.platform.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for Chinese typefaces: first what {@code LUOSHI_FONT} names, then where systems and office suites keep fonts. */
final class FontSearch {
    /** A face for each role; one face may fill several. */
    record Found(Map<FontRole, Typeface> faces) {}

    private final List<Path> named;
    private final List<Path> folders;

    /**
     * Prepares a search.
     *
     * @param named files or folders that go before all others
     * @param folders where else to look
     */
    FontSearch(List<Path> named, List<Path> folders) {
        this.named = List.copyOf(named);
        this.folders = List.copyOf(folders);
    }

    /** Where this machine may keep fonts. */
    static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return Stream.of(
                        Path.of("/usr/share/fonts"),
                        Path.of("/usr/local/share/fonts"),
                        home.resolve(".fonts"),
                        home.resolve(".local/share/fonts"),
                        Path.of("/opt/kingsoft/wps-office/fonts"),
                        Path.of("/System/Library/Fonts"),
                        Path.of("/Library/Fonts"),
                        home.resolve("Library/Fonts"),
                        Path.of("C:\\Windows\\Fonts"))
                .toList();
    }

    /** Everything looked through, for the message when nothing was found. */
    List<Path> places() {
        return Stream.concat(named.stream(), folders.stream()).toList();
    }

    /** A typeface for every role, or empty when this machine has none that writes Chinese. */
    Optional<Found> find() {
        List<Path> files =
                places().stream().flatMap(place -> fontsIn(place).stream()).toList();
        Optional<Typeface> chosen = anyIn(named);
        Optional<Typeface> body = chosen.or(() -> first(files, FontRole.BODY.fileNames()));
        return body.or(() -> first(files, FontRole.STAND_INS)).map(text -> {
            Map<FontRole, Typeface> faces = new EnumMap<>(FontRole.class);
            for (FontRole role : FontRole.values()) {
                faces.put(role, first(files, role.fileNames()).orElse(text));
            }
            faces.put(FontRole.BODY, text);
            return new Found(faces);
        });
    }

    private static Optional<Typeface> anyIn(List<Path> places) {
        return places.stream()
                .flatMap(place -> fontsIn(place).stream())
                .flatMap(file -> Typeface.in(file).stream())
                .findFirst();
    }

    private static Optional<Typeface> first(List<Path> files, List<String> names) {
        return names.stream()
                .flatMap(name -> files.stream().filter(f -> fileName(f).contains(name)))
                .flatMap(file -> Typeface.in(file).stream())
                .findFirst();
    }

    private static List<Path> fontsIn(Path place) {
        if (!Files.isReadable(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place, 6)) {
            return all.filter(FontSearch::isFont).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            // a folder we may not read holds no font for us
            return List.of();
        }
    }

    private static boolean isFont(Path file) {
        String name = fileName(file);
        return name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf");
    }

    private static String fileName(Path file) {
        return file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
