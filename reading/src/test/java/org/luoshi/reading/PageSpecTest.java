package org.luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.json.Listing;

/** Every example of {@code spec/page-text.md}. {@code -Dgolden=update} writes the drafts as they are now. */
class PageSpecTest {
    private static final Path SPEC = Path.of("spec/page-text.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```page\n(.*?)```\n\n```drafts\n(.*?)```\n", Pattern.DOTALL);
    private static final String SPECIFICATION = read();
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @TestFactory
    Stream<DynamicTest> readsEachExampleAsTheSpecificationSays() {
        var tests = new ArrayList<DynamicTest>();
        for (String[] example : examples()) {
            String name =
                    (tests.size() + 1) + " " + example[0].lines().findFirst().orElse("");
            tests.add(DynamicTest.dynamicTest(name, () -> {
                if (!UPDATE) {
                    assertThat(drafts(example[0])).isEqualTo(example[1]);
                }
            }));
        }
        return tests.stream();
    }

    @Test
    void hasASentenceForEveryRule() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::id))
                .allSatisfy(rule -> assertThat(SPECIFICATION).contains("\n- `" + rule + "`: "));
    }

    @Test
    void hasAnExampleForEveryContradiction() {
        assertThat(Arrays.stream(Contradiction.values()).map(Contradiction::id))
                .allSatisfy(kind -> assertThat(SPECIFICATION).contains("⚑ " + kind + " @"));
    }

    @Test
    void hasExamplesOfEveryKindOfReport() {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Arrays.stream(org.luoshi.reading.draft.Kind.values()))
                .allSatisfy(kind -> assertThat(SPECIFICATION).contains("kind       " + kind.id()));
    }

    @AfterAll
    static void writesTheDraftsAnewWhenAskedTo() throws IOException {
        if (UPDATE) {
            Files.writeString(
                    SPEC,
                    EXAMPLE.matcher(SPECIFICATION)
                            .replaceAll(example -> Matcher.quoteReplacement("```page\n" + example.group(1)
                                    + "```\n\n```drafts\n" + drafts(example.group(1)) + "```\n")));
        }
    }

    /** As {@code ./luoshi read} prints them. */
    static String drafts(String page) {
        return Listing.of(PageReader.read(page));
    }

    static List<String[]> examples() {
        return EXAMPLE.matcher(SPECIFICATION)
                .results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .toList();
    }

    private static String read() {
        try {
            return Files.readString(SPEC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
