package org.luoshi.lawtext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.render.Outline;

/** Every example of {@code spec/law-text.md}. {@code -Dgolden=update} writes the outlines as they are now. */
class SpecTest {
    private static final Path SPEC = Path.of("spec/law-text.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```law\n(.*?)```\n\n```outline\n(.*?)```\n", Pattern.DOTALL);
    private static final String SPECIFICATION = read();

    private record Example(int number, String heading, String text, String outline) {}

    @TestFactory
    Stream<DynamicTest> readsEachExampleAsTheSpecificationSays() {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.number() + " " + example.heading(), () -> check(example.text(), example.outline())));
    }

    @Test
    void hasExamplesForEverySection() {
        assertThat(examples()).hasSizeGreaterThan(30);
        assertThat(examples().stream().map(Example::heading).distinct()).hasSizeGreaterThanOrEqualTo(11);
    }

    @AfterAll
    static void writesTheOutlinesAnewWhenAskedTo() throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            String written = EXAMPLE.matcher(SPECIFICATION)
                    .replaceAll(
                            example -> Matcher.quoteReplacement("```law\n" + example.group(1) + "```\n\n```outline\n"
                                    + outline(LawParser.parse(characters(example.group(1)))) + "```\n"));
            Files.writeString(SPEC, written);
        }
    }

    private static void check(String text, String expected) {
        Parsed parsed = LawParser.parse(text);
        assertThat(parsed.text().print()).isEqualTo(text);
        if (!"update".equals(System.getProperty("golden"))) {
            assertThat(outline(parsed)).isEqualTo(expected);
        }
    }

    private static String outline(Parsed parsed) {
        return Outline.of(parsed);
    }

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        Matcher matcher = EXAMPLE.matcher(SPECIFICATION);
        while (matcher.find()) {
            String before = SPECIFICATION.substring(0, matcher.start());
            String heading = before.substring(before.lastIndexOf("\n## ") + 4);
            examples.add(new Example(
                    examples.size() + 1,
                    heading.substring(0, heading.indexOf('\n')),
                    characters(matcher.group(1)),
                    matcher.group(2)));
        }
        return examples;
    }

    /** What stands for characters that print cannot show. */
    private static String characters(String shown) {
        return shown.replace('␍', '\r').replace('␈', '\u200b').replace('␉', '\t');
    }

    private static String read() {
        try {
            return Files.readString(SPEC);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
