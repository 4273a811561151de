package org.luoshi.procedure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
