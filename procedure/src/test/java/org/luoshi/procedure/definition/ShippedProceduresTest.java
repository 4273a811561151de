package org.luoshi.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.yaml.Problem;

class ShippedProceduresTest {

    @Test
    void loadsWithoutAProblem() {
        var problems = switch (Procedures.load(Cases.PROCEDURES)) {
            case Procedures.Loaded _ -> List.<String>of();
            case Procedures.Problems(var found) ->
                found.stream().map(Problem::lineEn).toList();
        };
        assertThat(problems).isEmpty();
    }

    /** permanent, 30 or 10 years: no matter ends in a file that nobody decided how long to keep. */
    @Test
    void saysForEveryProcedureHowLongItsFileIsKept() {
        if (!(Procedures.load(Cases.PROCEDURES) instanceof Procedures.Loaded(var profiles, var procedures))) {
            throw new AssertionError("the procedures that come along have problems");
        }
        assertThat(profiles).isNotEmpty();
        assertThat(procedures.values())
                .flatExtracting(Map::values)
                .isNotEmpty()
                .allSatisfy(procedure -> assertThat(procedure.settings().getOrDefault("retention", List.of()))
                        .as(procedure.id())
                        .hasSize(1)
                        .isSubsetOf("permanent", "30", "10"));
    }
}
