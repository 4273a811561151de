package org.luoshi.lawtext.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each example of {@code spec/citations.md} has exactly the citations of the table under it. */
class CitationsSpecTest {
    private static final Path SPEC = Path.of("spec/citations.md");
    private static final Pattern EXAMPLE = Pattern.compile(
            "```law\n(.*?)```\n\n\\| words \\| kind \\| target \\|\n\\|---\\|---\\|---\\|\n((?:\\|[^\n]*\\|\n)*)",
            Pattern.DOTALL);

    @Test
    void holdsForEveryExample() throws IOException {
        String spec = Files.readString(SPEC);
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(SPEC, updated(spec));
            return;
        }
        Matcher examples = EXAMPLE.matcher(spec);
        int count = 0;
        while (examples.find()) {
            count++;
            assertThat(table(examples.group(1))).as(examples.group(1)).isEqualTo(examples.group(2));
        }
        assertThat(count).isGreaterThan(10);
    }

    private static String updated(String spec) {
        return EXAMPLE.matcher(spec)
                .replaceAll(example -> Matcher.quoteReplacement("```law\n" + example.group(1)
                        + "```\n\n| words | kind | target |\n|---|---|---|\n" + table(example.group(1))));
    }

    private static String table(String text) {
        List<Citation> citations = CitationReader.read(text);
        return citations.stream()
                .map(citation -> "| %s | %s | %s |\n"
                        .formatted(citation.span().of(text), citation.kind().key(), shown(citation.target())))
                .collect(Collectors.joining());
    }

    private static String shown(@Nullable Target target) {
        if (target == null) {
            return "无";
        }
        String title = target.text().own() ? "本文" : target.text().title();
        String to = target.to() == null ? "" : " 至 " + target.to().label();
        return (title + " " + target.from().label() + to).strip();
    }
}
