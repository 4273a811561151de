package org.luoshi.platform.suggestions.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a term leaves to the next (换届结转): suggestions, motions and key suggestions that were open on the day a term opened;
 * the promises are {@link CarriedPromises}. They go on in their first limits, and the reply goes to whoever proposed them.
 */
// law: 上海市代表建议规定 (2015) art. 19, 22 — unfinished ones go on; what is promised and unsolved is explained in writing
@Repository
public class CarriedOver {
    private final JdbcClient jdbc;
    private final MatterViews matters;
    private final ProcedureLibrary procedures;

    CarriedOver(JdbcClient jdbc, MatterViews matters, ProcedureLibrary procedures) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.procedures = procedures;
    }

    /** What is carried over, each a tab of the page. */
    public enum Kind {
        SUGGESTION("suggestions/handling"),
        MOTION("motions/handling"),
        KEY("suggestions/key");

        private final String procedure;

        Kind(String procedure) {
            this.procedure = procedure;
        }

        String procedure() {
            return procedure;
        }
    }

    /**
     * A matter that was open then.
     *
     * @param step where it stood on that day
     * @param open whether it is open still
     */
    public record Item(String matter, String number, String title, String procedure, Words step, boolean open) {}

    /** The matters of a kind open at the beginning of that day, as far as this person may see them. */
    public List<Item> items(Kind kind, LocalDate day, Mover mover) {
        Procedure procedure = procedures.here(kind.procedure);
        List<Item> all = jdbc
                .sql("""
                select distinct on (f.matter) f.matter, f.number, f.title, f.to_step, f.step_kind
                from matter_fact f where f.procedure = :procedure and f.at < :day order by f.matter, f.seq desc
                """)
                .param("procedure", kind.procedure)
                .param("day", day.atStartOfDay())
                .query((row, _) -> item(row, procedure))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        Set<String> seen = matters.visibleAmong(all.stream().map(Item::matter).toList(), mover);
        return all.stream()
                .filter(item -> seen.contains(item.matter()))
                .sorted(Comparator.comparing(Item::number))
                .toList();
    }

    /** Who rates what a deputy proposed who is none any more. */
    public CarriedRater rater() {
        return CarriedRater.of(procedures.here(Kind.SUGGESTION.procedure));
    }

    /** Empty where it had ended, or was a draft nobody had handed in. */
    private static Optional<Item> item(ResultSet row, Procedure procedure) throws SQLException {
        Optional<Step> step = procedure.step(row.getString("to_step")).filter(at -> at.kind() == Step.Kind.OPEN);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                row.getString("matter"),
                row.getString("number"),
                row.getString("title"),
                procedure.id(),
                step.get().title(),
                row.getString("step_kind").equals("OPEN")));
    }
}
