package org.luoshi.lawtext.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/** Every example of {@code spec/compare.md} is a test; {@code -Dgolden=update} writes the results into the document. */
class SpecTest {
    private static final Path SPEC =
            Path.of(System.getProperty("luoshi.home", "..")).resolve("lawtext/spec/compare.md");
    private static final String PARTED = "\n----\n";

    /** An example: the heading it stands under, its place in the document, and its parts. */
    private record Example(String heading, int from, int to, List<String> parts) {
        String written(String result) {
            return String.join(PARTED, parts.subList(0, parts.size() - 1)) + PARTED + result;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() throws IOException {
        String spec = Files.readString(SPEC);
        List<Example> examples = examples(spec);
        if ("update".equals(System.getProperty("golden"))) {
            update(spec, examples);
            return everyExampleHolds(examples(Files.readString(SPEC)));
        }
        return everyExampleHolds(examples);
    }

    private static Stream<DynamicTest> everyExampleHolds(List<Example> examples) {
        assertThat(examples).hasSizeGreaterThan(10);
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.heading, () -> assertThat(result(example)).isEqualTo(example.parts.getLast())));
    }

    private static void update(String spec, List<Example> examples) throws IOException {
        var updated = new StringBuilder(spec);
        for (Example example : examples.reversed()) {
            updated.replace(example.from, example.to, example.written(result(example)));
        }
        Files.writeString(SPEC, updated);
    }

    private static List<Example> examples(String spec) {
        var examples = new ArrayList<Example>();
        String heading = "";
        int at = 0;
        for (String line : spec.lines().toList()) {
            if (line.startsWith("## ")) {
                heading = line.substring(3);
            }
            at += line.length() + 1;
            if (line.equals("```compare")) {
                int end = spec.indexOf("\n```", at);
                examples.add(new Example(heading, at, end, parts(spec.substring(at, end))));
            }
        }
        return examples;
    }

    private static List<String> parts(String example) {
        return Stream.of(example.split(PARTED, -1)).toList();
    }

    private static String result(Example example) {
        List<LegalText> texts = example.parts.subList(0, example.parts.size() - 1).stream()
                .map(words -> LawParser.parse(words).text())
                .toList();
        return texts.size() == 2
                ? shown(Comparer.compare(texts.get(0), texts.get(1)))
                : ThreeWay.merge(texts.get(0), texts.get(1), texts.get(2)).marked();
    }

    private static String shown(Comparison comparison) {
        return comparison.pairs().stream().map(SpecTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(Pair pair) {
        String old = pair.old() == null ? "—" : name(pair.old());
        String now = pair.now() == null ? "—" : name(pair.now());
        String names = old.equals(now) ? now : old + " → " + now;
        return pair.kind().code() + ": " + (names + " " + shown(pair.changes())).strip();
    }

    private static String name(Unit unit) {
        return unit.label();
    }

    private static String shown(List<Change> changes) {
        return changes.stream()
                .map(SpecTest::shown)
                .collect(Collectors.joining())
                .replace("\n", "⏎");
    }

    private static String shown(Change change) {
        return switch (change.kind()) {
            case KEPT -> change.after();
            case REPRINTED -> "[~" + change.before() + "|" + change.after() + "~]";
            case DELETED -> "[-" + change.before() + "-]";
            case INSERTED -> "[+" + change.after() + "+]";
            case REPLACED -> "[-" + change.before() + "-][+" + change.after() + "+]";
        };
    }
}
