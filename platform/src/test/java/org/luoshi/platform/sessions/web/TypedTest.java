package org.luoshi.platform.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;

/** The server takes no more and no less than the forms let anybody type. */
class TypedTest {
    private static final Pattern FIELD = Pattern.compile(
            "_text(?:area)?\\([^\\n]*?Field\\.of\\((?:\"([A-Za-z-]+)\"[^,]*|line\\.why\\(\\)), frame\\.t\\(\"([a-z.A-Z-]+)\"\\)([^\\n]*)");
    private static final Pattern MAX = Pattern.compile("max = (\\d+)");

    /** What a form says. */
    private record Told(String file, String label, int max) {}

    @Test
    void theFormsSayTheSameNumbers() throws IOException {
        List<Told> told = told();
        assertThat(told).hasSizeGreaterThan(30);
        for (Told each : told) {
            List<Integer> here = Typed.all()
                    .filter(typed -> typed.label().equals(each.label()))
                    .map(Typed::max)
                    .distinct()
                    .toList();
            assertThat(here).as("%s in %s", each.label(), each.file()).contains(each.max());
        }
    }

    @Test
    void everyLimitIsThatOfAForm() throws IOException {
        List<Told> told = told();
        assertThat(Typed.all().filter(typed -> typed.max() != 100_000))
                .allSatisfy(typed -> assertThat(told)
                        .anyMatch(each -> each.label().equals(typed.label()) && each.max() == typed.max()));
    }

    @Test
    void whatNoFormNamesMayBeAsLongAsAChoice() {
        check("/sessions/{number}/votes", "title", 200);
        check("/sessions/{number}/votes", "kind", 200);
        check("/sessions/{number}/agenda", "title-12", 300);
        check("/sessions/{number}/events/{event}", "anything", 20_000);
        check("/sessions/unheard-of", "title", 200);
    }

    private static void check(String route, String parameter, int max) {
        assertThat(Typed.of(route, parameter).max()).isEqualTo(max);
    }

    /** Numbers in short boxes are read as numbers and need no limit of their own. */
    private static List<Told> told() throws IOException {
        List<Told> told = new ArrayList<>();
        try (Stream<Path> pages = Files.list(Project.path("platform/src/main/jte/sessions"))) {
            for (Path page : pages.toList()) {
                for (String line : Files.readAllLines(page)) {
                    Matcher field = FIELD.matcher(line);
                    if (field.find() && !line.contains("inputmode = \"numeric\"")) {
                        Matcher max = MAX.matcher(field.group(3));
                        if (max.find()) {
                            told.add(new Told(
                                    String.valueOf(page.getFileName()),
                                    field.group(2),
                                    Integer.parseInt(max.group(1))));
                        }
                    }
                }
            }
        }
        return told;
    }
}
