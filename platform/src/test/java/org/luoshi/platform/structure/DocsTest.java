package org.luoshi.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.Project;
import org.luoshi.platform.command.Main;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import picocli.CommandLine;

/** What a reader of the documents must find there: every procedure, place, setting, command, event, page and seed row. */
@PlatformTest
class DocsTest {
    private static final String OPERATE = read("docs/how-to/operate.md");
    private static final String PAGES = read("docs/guide/pages.md");
    private static final String SEED = read("docs/seed.md");
    private static final String ARCHITECTURE = read("ARCHITECTURE.md");

    /** Set by the launcher for the server, not by people. */
    private static final Set<String> FROM_THE_LAUNCHER = Set.of("LUOSHI_HOME", "LUOSHI_DEMO", "LUOSHI_REHEARSAL");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void namesEveryProcedureAndPlace() {
        Stream<String> procedures = Project.files("procedures", ".yaml").stream()
                .map(file -> Project.path("procedures").relativize(file).toString())
                .filter(name -> !name.startsWith("calendar"))
                .map(name -> name.replace(".yaml", "").replace("profiles/", ""));
        checkNamed(PAGES, procedures);
    }

    @Test
    void namesEverySetting() {
        Stream<String> fromFiles = Stream.of("luoshi", ".ci/run")
                .map(DocsTest::read)
                .flatMap(text -> found("LUOSHI_[A-Z_]+[A-Z]", text))
                .map(MatchResult::group);
        Stream<String> fromCode = sources()
                .flatMap(text -> Stream.concat(
                        found("LUOSHI_[A-Z_]+[A-Z]", text).map(MatchResult::group),
                        found("\\$\\{(luoshi\\.[a-z.-]+)", text).map(m -> asVariable(m.group(1)))));
        checkNamed(OPERATE, Stream.concat(fromFiles, fromCode).filter(name -> !FROM_THE_LAUNCHER.contains(name)));
    }

    @Test
    void namesEveryCommand() {
        List<String> commands = new ArrayList<>(List.of("./luoshi serve"));
        collect("./luoshi", Main.commandLine(), commands);
        checkNamed(OPERATE, commands.stream());
        assertThat(commands).hasSizeGreaterThan(4);
    }

    @Test
    void namesEveryEvent() {
        Stream<String> published = sources()
                .flatMap(text -> found("publishEvent\\(\\s*new ([A-Za-z.]+)\\(", text))
                .map(m -> m.group(1));
        Stream<String> ofBodies = Project.files("platform/src/main/java", "BodiesEvent.java").stream()
                .map(Project::read)
                .flatMap(text -> found("record ([A-Za-z]+)\\(", text))
                .map(m -> m.group(1));
        checkNamed(ARCHITECTURE, Stream.concat(published, ofBodies));
    }

    @Test
    void namesEveryContextOnTheMap() {
        Stream<String> contexts =
                Project.files("platform/src/main/java/org/luoshi/platform", "package-info.java").stream()
                        .filter(file -> Project.read(file).contains("@ApplicationModule"))
                        .map(file -> file.getParent().getFileName().toString());
        checkNamed(ARCHITECTURE, contexts);
    }

    @Test
    void namesEveryPage() {
        checkNamed(PAGES, pages().stream());
        assertThat(pages()).hasSizeGreaterThan(50);
    }

    @Test
    void accountsForEveryRowOfTheSeedPageOnce() {
        List<String> rows =
                found("(?m)^\\| ([A-G]\\d*) \\|", SEED).map(m -> m.group(1)).toList();
        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(
                                rows("A", 9),
                                rows("B", 5),
                                rows("C", 18),
                                rows("D", 8),
                                rows("E", 9),
                                rows("F", 4),
                                Stream.of("G"))
                        .flatMap(row -> row)
                        .toList());
    }

    @Test
    void namesForEachRowPagesAndTestsThatExist() {
        Set<String> pages = pages();
        Set<String> tests = Stream.of("platform/src/test/java", "procedure/src/test/java")
                .flatMap(folder -> Project.files(folder, "Test.java").stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        found("(?m)^\\| ([A-G]\\d*) \\|[^|]*\\|([^|]*)\\|([^|]*)\\|$", SEED).forEach(row -> {
            List<String> named = quoted(row.group(2)).toList();
            List<String> proved = quoted(row.group(3)).toList();
            assertThat(pages).as(row.group(1)).containsAll(named);
            assertThat(tests).as(row.group(1)).containsAll(proved);
            assertThat(named.isEmpty())
                    .as("%s has pages and tests, or neither", row.group(1))
                    .isEqualTo(proved.isEmpty());
        });
    }

    private static void checkNamed(String document, Stream<String> names) {
        Set<String> missing = names.filter(
                        name -> !document.contains("`" + name + "`") && !document.contains("`" + name + " "))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    private Set<String> pages() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .map(path -> path.replaceAll("\\{([a-z]+):(?:[^{}]|\\{[^}]*\\})*\\}", "{$1}"))
                .filter(path -> !path.startsWith("/assets") && !path.startsWith("/error") && !path.contains("breaking"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(String prefix, CommandLine command, List<String> all) {
        command.getSubcommands().forEach((name, sub) -> {
            if (sub.getSubcommands().isEmpty()) {
                all.add(prefix + " " + name);
            }
            collect(prefix + " " + name, sub, all);
        });
    }

    private static Stream<String> rows(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> letter + n);
    }

    private static Stream<String> quoted(String cell) {
        return found("`([^`]+)`", cell).map(m -> m.group(1));
    }

    private static Stream<String> sources() {
        return Stream.concat(
                        Project.files("platform/src/main/java", ".java").stream(),
                        Project.files("platform/src/main/resources", ".yaml").stream())
                .map(Project::read);
    }

    private static String asVariable(String property) {
        return property.replace("-", "_").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Stream<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static String read(String file) {
        assertThat(Files.exists(Project.path(file))).as(file).isTrue();
        return Project.read(Project.path(file));
    }
}
