package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Profile;

/** The example of {@code docs/how-to/add-a-procedure.md} is a procedure, and goes as the table below it says. */
class AddAProcedureTest {
    private static final String RECIPE = "../docs/how-to/add-a-procedure.md";

    @Test
    void theExampleLoadsAndGoesAsWritten() throws IOException {
        var result = Procedures.load(example(), "casework/care-station.yaml");
        assertThat(result).isInstanceOf(Procedures.Loaded.class);
        var procedure = ((Procedures.Loaded) result)
                .procedure("casework/care-station", Profile.NATIONAL)
                .orElseThrow();
        for (var title : Cases.journeys(RECIPE)) {
            new JourneyTable(procedure).play(Cases.rows(RECIPE, title));
        }
    }

    private static String example() throws IOException {
        var text = Files.readString(Cases.PROCEDURES.resolve(RECIPE));
        var start = text.indexOf("```yaml\n") + 8;
        return text.substring(start, text.indexOf("```", start));
    }
}
