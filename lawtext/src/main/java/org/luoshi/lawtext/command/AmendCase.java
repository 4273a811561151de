package org.luoshi.lawtext.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.amend.Amended;
import org.luoshi.lawtext.amend.Amendment;
import org.luoshi.lawtext.amend.Decision;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.TextFile;

/**
 * One real amendment: what the engine makes of base and decision beside the official text, article by article; blanks and
 * the width of marks do not count, headings are compared apart.
 *
 * @param different the articles that differ, by number
 * @param trust A: the decision is verbatim; B: long quoted words were filled in
 */
record AmendCase(
        String name,
        String trust,
        int articles,
        int official,
        List<String> different,
        boolean sameHeadings,
        Note note,
        Amended amended,
        double milliseconds) {
    /** How the note under the title came out. */
    enum Note {
        SAME("相同"),
        /** Day, organ and decision as in the official note; the base does not tell the amendments before. */
        SAME_EVENT("本次相同"),
        OTHER("不同");

        private static final Pattern EVENT = Pattern.compile("[(]?[0-9]{4}[年-].*");
        private final String words;

        Note(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        static Note of(LegalText computed, LegalText official) {
            if (front(computed).equals(front(official))) {
                return SAME;
            }
            HistoryEvent one = last(computed);
            HistoryEvent other = last(official);
            boolean same = one != null
                    && other != null
                    && Objects.equals(one.date(), other.date())
                    && one.organ().equals(other.organ())
                    && Letters.fold(one.cause()).equals(Letters.fold(other.cause()));
            return same ? SAME_EVENT : OTHER;
        }

        /** Some sources print only one of its brackets. */
        private static String front(LegalText text) {
            return text.nodes().stream()
                    .filter(node -> node instanceof HistoryNote || node instanceof Passage)
                    .map(node -> Letters.fold(node.line().text()))
                    .filter(line -> EVENT.matcher(line).matches())
                    .collect(Collectors.joining())
                    .replaceAll("^\\(|\\)$", "");
        }

        private static @Nullable HistoryEvent last(LegalText text) {
            List<HistoryEvent> events = text.history();
            return events.isEmpty() ? null : events.getLast();
        }
    }

    static AmendCase run(Path folder) throws IOException {
        String base = TextFile.read(folder.resolve("base.txt")).characters();
        String decision = TextFile.read(folder.resolve("decision.txt")).characters();
        long start = System.nanoTime();
        LegalText law = LawParser.parse(base).text();
        Amended amended = Amendment.apply(law, Decision.read(decision));
        double time = (System.nanoTime() - start) / 1e6;
        LegalText official = LawParser.parse(TextFile.read(folder.resolve("consolidated.txt")))
                .text();
        LegalText computed = LawParser.parse(amended.text()).text();
        return new AmendCase(
                String.valueOf(folder.getFileName()),
                trust(folder),
                computed.articles().size(),
                official.articles().size(),
                different(computed, official),
                headings(computed).equals(headings(official)),
                Note.of(computed, official),
                amended,
                time);
    }

    private static String trust(Path folder) throws IOException {
        Path meta = folder.resolve("meta.txt");
        return Files.exists(meta) && Files.readString(meta).contains("trust: A") ? "A" : "B";
    }

    static List<String> different(LegalText one, LegalText other) {
        Map<String, List<String>> left = paragraphs(one);
        Map<String, List<String>> right = paragraphs(other);
        var numbers = new LinkedHashSet<>(right.keySet());
        numbers.addAll(left.keySet());
        return numbers.stream()
                .filter(number -> !Objects.equals(left.get(number), right.get(number)))
                .toList();
    }

    private static Map<String, List<String>> paragraphs(LegalText text) {
        var articles = new LinkedHashMap<String, List<String>>();
        for (Article article : text.articles()) {
            var lines = new ArrayList<String>();
            article.words()
                    .lines()
                    .map(line -> Letters.fold(line).replace('\'', '"'))
                    .forEach(lines::add);
            lines.removeIf(String::isEmpty);
            articles.put(article.number().article(), lines);
        }
        return articles;
    }

    static List<String> headings(LegalText text) {
        var headings = new ArrayList<String>();
        text.walk(node -> {
            if (node instanceof Division division) {
                headings.add(
                        Letters.fold(division.line().label() + division.line().text()));
            }
        });
        return headings;
    }

    boolean same() {
        return different.isEmpty();
    }

    /** One line for people. */
    String line() {
        long open =
                amended.outcomes().stream().filter(outcome -> outcome.isOpen()).count();
        return "%s  %s  %d/%d 条  不同 %s  标题%s  题注%s  指令 %d（未执行 %d）  %s  %.0f ms"
                .formatted(
                        trust,
                        name,
                        articles,
                        official,
                        different.isEmpty() ? "0" : different,
                        sameHeadings ? "相同" : "不同",
                        note.words(),
                        amended.outcomes().size(),
                        open,
                        amended.isComplete() ? "完整" : "待人看",
                        milliseconds);
    }
}
