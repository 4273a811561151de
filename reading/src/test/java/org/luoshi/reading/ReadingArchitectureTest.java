package org.luoshi.reading;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Reading stands on the JDK and on the characters of legal texts, its packages in one order, and knows no present day. */
class ReadingArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.luoshi.reading");

    @Test
    void hasNoCyclesAmongItsPackages() {
        slices().matching("org.luoshi.reading.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void standsOnTheJdkAndOnTheTextOfLaws() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.luoshi.reading..", "org.luoshi.lawtext.text..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void keepsDraftsFreeOfTheRulesThatMakeThem() {
        noClasses()
                .that()
                .resideInAPackage("..reading.draft..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..reading.text..", "..reading.split..", "..reading.items..", "..reading.json..")
                .check(CLASSES);
    }

    @Test
    void neverAsksWhatDayItIs() {
        noClasses()
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }
}
