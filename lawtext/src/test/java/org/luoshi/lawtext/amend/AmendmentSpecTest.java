package org.luoshi.lawtext.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.lawtext.parse.LawParser;

/** {@code spec/amendment.md}: every example is carried out as it says. */
class AmendmentSpecTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "```base\n(.*?)```\n+```decision\n(.*?)```\n+```(result|reported)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern DRAFT =
            Pattern.compile("```old\n(.*?)```\n+```new\n(.*?)```\n+```draft\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> draftsEveryExample() throws IOException {
        String spec = Files.readString(Path.of("spec/amendment.md"));
        return DRAFT.matcher(spec)
                .results()
                .map(found -> DynamicTest.dynamicTest(
                        found.group(3).lines().findFirst().orElse(""),
                        () -> checkDraft(found.group(1), found.group(2), found.group(3))));
    }

    private static void checkDraft(String old, String now, String expected) {
        Drafting.Draft draft =
                Drafting.draft(LawParser.parse(old).text(), LawParser.parse(now).text());
        String orders = draft.text().lines().skip(2).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(expected, orders.substring(0, orders.indexOf("本决定自")));
        assertTrue(draft.different().isEmpty(), () -> draft.different().toString());
    }

    @TestFactory
    Stream<DynamicTest> carriesOutEveryExample() throws IOException {
        String spec = Files.readString(Path.of("spec/amendment.md"));
        return EXAMPLE.matcher(spec)
                .results()
                .map(found -> DynamicTest.dynamicTest(
                        found.group(2).lines().findFirst().orElse(""),
                        () -> check(found.group(1), found.group(2), found.group(3), found.group(4))));
    }

    private static void check(String base, String decision, String kind, String expected) {
        Amended amended = Amendment.apply(LawParser.parse(base).text(), Decision.read(decision));
        if (kind.equals("result")) {
            assertEquals(expected, amended.text());
            assertTrue(amended.isComplete(), () -> reasons(amended).toString());
        } else {
            assertFalse(amended.isComplete());
            String status = expected.strip().split(" ", 2)[0];
            String words = expected.strip().split(" ", 2)[1];
            assertTrue(
                    reasons(amended).stream().anyMatch(reason -> reason.startsWith(status) && reason.contains(words)),
                    () -> reasons(amended).toString());
        }
    }

    private static List<String> reasons(Amended amended) {
        Stream<String> open = amended.outcomes().stream()
                .filter(Outcome::isOpen)
                .map(outcome -> outcome.status().sign() + " " + outcome.reason() + outcome.candidates());
        Stream<String> found = amended.findings().stream()
                .map(finding -> finding.kind().name().toLowerCase(Locale.ROOT) + " " + finding.detail());
        return Stream.concat(open, found).toList();
    }
}
