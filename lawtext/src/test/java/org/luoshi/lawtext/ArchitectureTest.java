package org.luoshi.lawtext;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The engine stands on the JDK alone, its packages in one order, and knows no present day. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.luoshi.lawtext");

    @Test
    void hasNoCyclesAmongItsPackages() {
        slices().matching("org.luoshi.lawtext.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void standsOnTheJdkAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.luoshi.lawtext..",
                        "java..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.w3c.dom..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void neverAsksWhatDayItIs() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .check(CLASSES);
    }

    @Test
    void readsTextBeforeProvisionsAndProvisionsBeforeAllElse() {
        noClasses()
                .that()
                .resideInAPackage("..lawtext.text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..lawtext.provision..", "..lawtext.parse..", "..lawtext.render..", "..lawtext.command..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("..lawtext.provision..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..lawtext.parse..", "..lawtext.render..", "..lawtext.command..")
                .check(CLASSES);
    }
}
