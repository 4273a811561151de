package org.luoshi.lawtext.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.library.FolderText.Repealing;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.text.TextFile;

/**
 * A folder of texts as a library: one file a version, or a part of one.
 *
 * <p>Only title, note and closing lines are looked at when it is opened; a text is parsed when one of its articles is asked
 * for. Files with the same title that were first passed on the same day are versions of one work; passed anew on another
 * day, they are its successors, and end it.
 */
public final class FolderLibrary implements Library {
    private final Map<String, List<Work>> works = new HashMap<>();
    private final NearTitles titles;

    private FolderLibrary(List<FolderText> texts) {
        var byTitle = new LinkedHashMap<String, List<FolderText>>();
        texts.forEach(text -> byTitle.computeIfAbsent(Titles.key(text.title()), _ -> new ArrayList<>())
                .add(text));
        Map<String, List<Repealing>> repeals = repeals(texts);
        byTitle.forEach((title, same) -> works.put(title, works(same, repeals.getOrDefault(title, List.of()))));
        titles = new NearTitles(texts.stream().map(FolderText::title).toList());
    }

    /** Opens the texts (.md, .txt) below the folder. */
    public static FolderLibrary open(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(FolderLibrary::isText).sorted().toList();
            return new FolderLibrary(
                    files.parallelStream().map(FolderText::read).toList());
        }
    }

    @Override
    public List<Work> titled(String title) {
        return works.getOrDefault(Titles.key(title), List.of());
    }

    @Override
    public Optional<String> nearest(String title) {
        return titles.of(title);
    }

    /** How many works it holds. */
    public int size() {
        return works.values().stream().mapToInt(List::size).sum();
    }

    private static boolean isText(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".md") || name.endsWith(".txt")) && Files.isRegularFile(file);
    }

    private static Map<String, List<Repealing>> repeals(List<FolderText> texts) {
        var repeals = new HashMap<String, List<Repealing>>();
        for (FolderText text : texts) {
            for (Repealing repeal : text.repeals()) {
                repeals.computeIfAbsent(Titles.key(repeal.title()), _ -> new ArrayList<>())
                        .add(repeal);
            }
        }
        return repeals;
    }

    // ---- works of one title ----

    private static List<Work> works(List<FolderText> same, List<Repealing> repeals) {
        var byOrigin = new LinkedHashMap<LocalDate, List<FolderText>>();
        same.stream()
                .sorted(Comparator.comparing(FolderText::origin).thenComparing(FolderText::made))
                .forEach(text -> byOrigin.computeIfAbsent(text.origin(), _ -> new ArrayList<>())
                        .add(text));
        var works = new ArrayList<Work>();
        var origins = List.copyOf(byOrigin.values());
        for (int i = 0; i < origins.size(); i++) {
            FolderText successor = i + 1 < origins.size() ? origins.get(i + 1).getFirst() : null;
            works.add(work(origins.get(i), successor, repeals));
        }
        return List.copyOf(works);
    }

    private static Work work(List<FolderText> texts, @Nullable FolderText successor, List<Repealing> repeals) {
        FolderText first = texts.getFirst();
        var byDay = new LinkedHashMap<LocalDate, List<FolderText>>();
        texts.forEach(text ->
                byDay.computeIfAbsent(text.made(), _ -> new ArrayList<>()).add(text));
        List<Version> versions =
                byDay.values().stream().map(FolderLibrary::version).toList();
        return new Work(first.title(), first.maker(), versions, repeal(texts, successor, repeals));
    }

    private static Work.@Nullable Repeal repeal(
            List<FolderText> texts, @Nullable FolderText successor, List<Repealing> repeals) {
        FolderText first = texts.getFirst();
        LocalDate last = texts.getLast().made();
        if (successor != null && sameMaker(first, successor)) {
            return new Work.Repeal(successor.inForce(), successor.title(), successor.made());
        }
        return repeals.stream()
                .filter(repeal -> repeal.made().isAfter(last))
                .min(Comparator.comparing(Repealing::from))
                .map(repeal -> new Work.Repeal(repeal.from(), repeal.by(), repeal.made()))
                .orElse(null);
    }

    private static boolean sameMaker(FolderText a, FolderText b) {
        return a.makerKind().equals(b.makerKind());
    }

    /** Several files of one day are the parts of one text. */
    private static Version version(List<FolderText> parts) {
        FolderText first = parts.getFirst();
        return new Version(
                first.made(),
                first.inForce(),
                first.made(),
                () -> parts.stream()
                        .flatMap(part -> articles(part.file()).stream())
                        .sorted(Comparator.comparing(Article::number))
                        .toList());
    }

    private static List<Article> articles(Path file) {
        try {
            return LawParser.parse(TextFile.read(file)).text().articles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
