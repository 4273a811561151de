package org.luoshi.platform.structure;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Rules that no compiler checks. Each says in its name what holds. */
class ArchitectureTest {
    /** The server reads the time in one place, the command line of the legal texts in its own. */
    private static final Set<String> READ_THE_TIME =
            Set.of("org.luoshi.platform.TimeConfig", "org.luoshi.lawtext.command.Main");

    private static final JavaClasses MAIN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.luoshi");

    /** In dependency order: each uses only those before it. */
    private static final List<String> CONTEXTS = List.of(
            "site",
            "api",
            "database",
            "calendar",
            "journal",
            "views",
            "files",
            "documents",
            "imports",
            "notices",
            "figures",
            "bodies",
            "access",
            "exchange",
            "laws",
            "matters",
            "burden",
            "suggestions",
            "desk",
            "sessions",
            "cooperation",
            "visits",
            "intake",
            "operations",
            "portal",
            "demo",
            "command");

    private static final int LONGEST_FILE = 500;

    /** A stream of rows keeps its connection until somebody closes it; ten of them and the house stands still. */
    @Test
    void readsRowsAsListsSoThatNoConnectionStaysOut() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(MAIN);
    }

    @Test
    void keepsTheEngineFreeOfCircles() {
        slices().matching("org.luoshi.procedure.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void keepsTheEngineFreeOfThePlatformAndItsFrameworks() {
        noClasses()
                .that()
                .resideInAPackage("org.luoshi.procedure..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.luoshi.platform..", "org.springframework..", "java.sql..")
                .check(MAIN);
    }

    @Test
    void staysOutOfWhatTheEngineKeepsToItself() {
        noClasses()
                .that()
                .resideInAPackage("org.luoshi.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.luoshi.procedure..internal..", "org.luoshi.lawtext..internal..")
                .check(MAIN);
    }

    @Test
    void knowsEveryContext() {
        assertThat(CONTEXTS).containsAll(contextsOnDisk());
    }

    @Test
    void usesOnlyContextsThatStandBefore() {
        for (String context : contextsOnDisk()) {
            String[] later = CONTEXTS.subList(CONTEXTS.indexOf(context) + 1, CONTEXTS.size()).stream()
                    .map(name -> "org.luoshi.platform." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("org.luoshi.platform." + context + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(MAIN);
        }
    }

    @Test
    void readsTheSystemsTimeInOnePlace() {
        noClasses()
                .that(describe("read no time at the edge", type -> !READ_THE_TIME.contains(type.getFullName())))
                .should()
                .callMethodWhere(describe("it reads the system's time", ArchitectureTest::readsTheTime))
                .check(MAIN);
    }

    @Test
    void keepsTransactionsOutOfControllers() {
        DescribedPredicate<JavaClass> controller =
                describe("is a controller", type -> type.isMetaAnnotatedWith(Controller.class));
        noClasses()
                .that(controller)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(MAIN);
        methods()
                .that()
                .areDeclaredInClassesThat(controller)
                .should()
                .notBeAnnotatedWith(Transactional.class)
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void keepsSqlOutOfControllers() {
        noClasses()
                .that(describe("is a controller", type -> type.isMetaAnnotatedWith(Controller.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void hangsASignOnEveryDoor() {
        Set<String> ways = Set.of("@NullMarked", "/**");
        assertThat(sources().map(Path::getParent).distinct().map(folder -> folder.resolve("package-info.java")))
                .allSatisfy(sign -> assertThat(Files.exists(sign) ? Project.read(sign) : "")
                        .as(sign.toString())
                        .contains(ways));
    }

    @Test
    void keepsFilesShort() {
        assertThat(sources().filter(file -> Project.read(file).lines().count() > LONGEST_FILE))
                .isEmpty();
    }

    private static boolean readsTheTime(JavaMethodCall call) {
        CodeUnitCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean noArguments = target.getRawParameterTypes().isEmpty();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
            case "getInstance" -> owner.equals("java.util.Calendar") && noArguments;
            default -> false;
        };
    }

    private static boolean takesAClock(CodeUnitCallTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static List<String> contextsOnDisk() {
        Path platform = Project.path("platform/src/main/java/org/luoshi/platform");
        return Project.files("platform/src/main/java/org/luoshi/platform", "package-info.java").stream()
                .map(file -> platform.relativize(file.getParent()))
                .filter(folder ->
                        folder.getNameCount() == 1 && !folder.toString().isEmpty())
                .map(Path::toString)
                .toList();
    }

    private static Stream<Path> sources() {
        return Stream.of("procedure/src/main/java", "platform/src/main/java")
                .flatMap(folder -> Project.files(folder, ".java").stream());
    }
}
