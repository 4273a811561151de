package org.luoshi.procedure.run;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.definition.Procedures;

/** The journeys written down in {@code *.cases.md}, under headings such as {@code ### qingdao：…}. */
class JourneyCasesTest {
    private final Procedures.Loaded loaded = Shipped.procedures();

    @TestFactory
    Stream<DynamicTest> everyJourneyGoesAsWritten() {
        return Cases.filesBesideProcedures().stream()
                .flatMap(file -> Cases.journeys(file).stream()
                        .map(title -> dynamicTest(file + " " + title, () -> play(file, title))));
    }

    private void play(String file, String title) {
        var place = title.substring(0, title.indexOf('：'));
        var procedure = loaded.procedure(Cases.procedure(file), place).orElseThrow();
        new JourneyTable(procedure).play(Cases.rows(file, title));
    }
}
