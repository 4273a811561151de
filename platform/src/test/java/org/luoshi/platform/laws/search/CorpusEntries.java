package org.luoshi.platform.laws.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.text.TextFile;

/**
 * Every article of the corpus as an entry, without a database, for measuring. A text is taken to be in force from the
 * day of its last act until that of the next text of the same title.
 */
public final class CorpusEntries {
    private static final Pattern DAY = Pattern.compile("\\((\\d{4}-\\d{2}-\\d{2})\\)");
    private static final Pattern CITY = Pattern.compile("^.{2,6}?市");
    private static final Map<String, String> LEVELS =
            Map.of("行政法规", "regulation", "部门规章", "rules", "司法解释", "interpretation", "地方性法规", "local", "其他", "other");

    private CorpusEntries() {}

    private record Law(
            Path file,
            LegalText text,
            String title,
            @Nullable LocalDate day) {}

    public static List<Entry> read(Path laws) {
        Map<String, List<Law>> works =
                files(laws).map(CorpusEntries::law).collect(Collectors.groupingBy(law -> Entry.name(law.title)));
        var entries = new ArrayList<Entry>();
        works.forEach((name, texts) -> {
            texts.sort(Comparator.comparing(Law::day, Comparator.nullsFirst(Comparator.naturalOrder())));
            for (int i = 0; i < texts.size(); i++) {
                LocalDate next = i + 1 < texts.size() ? texts.get(i + 1).day : null;
                add(entries, name, name + " " + i, texts.get(i), next, laws);
            }
        });
        return entries;
    }

    private static Stream<Path> files(Path laws) {
        try (Stream<Path> all = Files.walk(laws)) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Law law(Path file) {
        try {
            LegalText text = LawParser.parse(TextFile.read(file)).text();
            String name = Objects.requireNonNull(file.getFileName()).toString();
            String title = text.title().isEmpty() ? name.replace(".md", "") : text.title();
            return new Law(file, text, title, day(name, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable LocalDate day(String name, LegalText text) {
        Matcher day = DAY.matcher(name);
        if (day.find()) {
            return LocalDate.parse(day.group(1));
        }
        return text.history().stream()
                .map(HistoryEvent::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void add(
            List<Entry> entries, String work, String version, Law law, @Nullable LocalDate next, Path laws) {
        String folder = laws.relativize(law.file).getName(0).toString();
        String province = folder.equals("地方性法规")
                ? province(laws.relativize(law.file).getName(1).toString())
                : "";
        Matcher city = CITY.matcher(law.title);
        String area = province.isEmpty() ? "" : city.find() ? city.group() : province;
        int[] place = {0};
        var whole = new Entry(
                version + "/0",
                work,
                version,
                Entry.Kind.LAW,
                law.title,
                "",
                "",
                "",
                "",
                "",
                LEVELS.getOrDefault(folder, "law"),
                area,
                province,
                law.day,
                next,
                next == null ? Entry.Ending.NONE : Entry.Ending.AMENDED);
        entries.add(whole);
        law.text
                .nodes()
                .forEach(node -> articles(node, new ArrayDeque<>(), (article, path) -> {
                    place[0]++;
                    entries.add(article(whole, article, path, version + "/" + place[0]));
                }));
    }

    private static Entry article(Entry law, Article article, String path, String id) {
        return new Entry(
                id,
                law.work(),
                law.version(),
                Entry.Kind.PROVISION,
                law.title(),
                "art_" + article.number().ascii(),
                article.label(),
                article.number().ascii(),
                path,
                article.words(),
                law.level(),
                law.area(),
                law.province(),
                law.from(),
                law.to(),
                law.ending());
    }

    private interface Visitor {
        void article(Article article, String path);
    }

    private static void articles(Node node, Deque<String> path, Visitor visitor) {
        switch (node) {
            case Article article -> visitor.article(article, String.join(" ", path));
            case Division division -> {
                path.addLast(division.heading());
                division.children().forEach(child -> articles(child, path, visitor));
                path.removeLast();
            }
            default -> node.children().forEach(child -> articles(child, path, visitor));
        }
    }

    private static String province(String folder) {
        var cities = new HashMap<String, String>();
        List.of("北京", "上海", "重庆", "天津").forEach(city -> cities.put(city, city + "市"));
        return cities.getOrDefault(folder, folder + "省");
    }
}
