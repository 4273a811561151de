package org.luoshi.procedure.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.clock.Shipped;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;

/** The simulation repeats itself by its seed and finds what breaks. */
class SimulationTest {

    private static final String PROCEDURE = """
            procedure: test
            title: { zh: 试, en: Test }
            roles: { office: { zh: 办, en: Office }, handler: { zh: 承, en: Handler } }
            parts: { lead: { zh: 主办, en: Lead } }
            steps:
              start: { zh: 始, en: Start, kind: start }
              open: { zh: 中, en: Open, mandatory: true }
              end: { zh: 终, en: End, kind: end }
            events:
              assign:
                title: { zh: 交办, en: Assign }
                from: start
                to: open
                by: office
                carries: { units: { title: { zh: 单位, en: Units }, type: units, required: true } }
                adds: units
              reply:
                title: { zh: 答复, en: Reply }
                from: open
                to: end
                by: handler/lead
                party: actor
            clocks:
              reply:
                title: { zh: 答复, en: Reply }
                holder: { parts: [lead] }
                starts-on: assign
                stops-on: reply
                rules: [ { amount: 10 working days, basis: { law: 例法, version: 2020-01-01, article: "1" }, from: 2020-01-01 } ]
            """;

    private static Procedure procedure(String text) {
        return switch (Procedures.load(text, "test.yaml")) {
            case Procedures.Loaded loaded ->
                loaded.procedure("test", "national").orElseThrow();
            case Procedures.Problems(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static Simulation simulation(Procedure procedure, long seed) {
        return new Simulation(procedure, Shipped.calendar(), Habits.UNKNOWN, seed);
    }

    @Test
    void theSameSeedGivesTheSameYear() {
        var procedure = procedure(PROCEDURE);
        var report = simulation(procedure, 1).year(2025, 200);
        assertThat(simulation(procedure, 1).year(2025, 200)).isEqualTo(report);
        assertThat(simulation(procedure, 2).year(2025, 200)).isNotEqualTo(report);
        assertThat(report.endings()).containsOnlyKeys("end");
        assertThat(report.lateAnswers()).isPositive();
    }

    @Test
    void oneMatterCanBeWalkedAgainAlone() {
        var procedure = procedure(PROCEDURE);
        assertThat(simulation(procedure, 1).walk(2025, 17).path())
                .isEqualTo(simulation(procedure, 1).walk(2025, 17).path())
                .contains("assign by office: start → open")
                .contains("open → end");
    }

    @Test
    void aMatterNobodyCanMoveIsFoundWithSeedAndPath() {
        var text = PROCEDURE.replace("    party: actor\n", """
                    party: actor
                    when:
                      - guard: { happened-for-party: assign }
                        refusal: { zh: 无, en: never so }
                """);
        var deadEnd = procedure(text);
        assertThatThrownBy(() -> simulation(deadEnd, 5).year(2025, 10))
                .isInstanceOf(InvariantBroken.class)
                .hasMessageContaining("the matter is lost in open")
                .hasMessageContaining("-Dsimulate.seed=5")
                .hasMessageContaining("assign by office: start → open");
    }

    @Test
    void aMatterThatNeverEndsIsFound() {
        var text = PROCEDURE
                .replace("    to: end\n", "    to: { step: end, guard: { carries: { word: never } } }\n")
                .replace(
                        "    party: actor\n",
                        "    party: actor\n    carries: { word: { title: { zh: 词, en: Word }, type: text } }\n");
        var endless = procedure(text);
        assertThatThrownBy(() -> simulation(endless, 5).year(2025, 1)).hasMessageContaining("does not come to an end");
    }

    @Test
    void aRefusedLateAnswerIsFound() {
        var text = PROCEDURE.replace("    party: actor\n", """
                    party: actor
                    carries: { word: { title: { zh: 词, en: Word }, type: text, required: true } }
                    when:
                      - guard: { any: [ { not: { overdue: reply } }, { carries: { word: sorry } } ] }
                        refusal: { zh: 迟, en: too late }
                """);
        var strict = procedure(text);
        assertThatThrownBy(() -> simulation(strict, 5).year(2025, 200))
                .hasMessageContaining("a late answer is refused: reply")
                .hasMessageContaining("refused: too late");
    }

    @Test
    void theDateMovesOnlyForward() {
        var date = new SettableDate(LocalDate.of(2025, 2, 28));
        date.pass(1);
        assertThat(date.today()).isEqualTo("2025-03-01");
        assertThatThrownBy(() -> date.set(LocalDate.of(2025, 2, 28))).hasMessage("from 2025-03-01 back to 2025-02-28");
    }
}
