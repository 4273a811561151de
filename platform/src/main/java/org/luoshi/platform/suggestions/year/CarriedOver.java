package org.luoshi.platform.suggestions.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a term leaves to the next (换届结转): suggestions, motions and key suggestions that were open, and commitments not carried
 * out, on the day a term opened. They go on in their first limits, and the reply goes to whoever proposed them.
 */
// law: 上海市代表建议规定 (2015) art. 19, 22 — unfinished ones go on; what is promised and unsolved is explained in writing
@Repository
public class CarriedOver {
    /** The clock of the written explanation a place's text asks for. */
    static final String EXPLANATION = "explanation";

    private final JdbcClient jdbc;
    private final MatterViews matters;
    private final Matters all;
    private final ProcedureLibrary procedures;
    private final CityDate date;

    CarriedOver(JdbcClient jdbc, MatterViews matters, Matters all, ProcedureLibrary procedures, CityDate date) {
        this.all = all;
        this.date = date;
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

    /**
     * A commitment not carried out then.
     *
     * @param open whether nobody has verified that it is carried out
     * @param explainedOn the day the unit explained in writing; null when it has not
     * @param owed whether the place asks for that explanation, and none has come since that day
     * @param explainBy the day the office set for it; null while none is set
     * @param overdue whether that day has passed
     */
    public record Promise(
            String id,
            String matter,
            String number,
            String title,
            String unit,
            String text,
            @Nullable LocalDate due,
            @Nullable LocalDate explainedOn,
            boolean open,
            boolean owed,
            @Nullable LocalDate explainBy,
            boolean overdue) {}

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

    /** Open matters with a promise from before that day that nobody has told of the term change yet. */
    List<MatterId> promising(LocalDate day) {
        return jdbc.sql("""
                select distinct c.matter from suggestion_commitment c
                where c.made_on < :day and c.confirmed_on is null and c.reported_on is null
                    and exists (select 1 from matter_fact f where f.matter = c.matter and f.step_kind = 'OPEN')
                    and not exists (select 1 from matter_fact f
                        where f.matter = c.matter and f.event = 'change-term' and f.at >= :day)
                """)
                .param("day", day)
                .query((row, _) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /** The commitments made before that day and not carried out by then. */
    public List<Promise> promises(LocalDate day, Mover mover) {
        List<Promise> made =
                jdbc.sql("""
                select c.*, n.number, s.title from suggestion_commitment c join suggestion s on s.matter = c.matter
                join (select distinct matter, number from matter_fact) n on n.matter = c.matter
                where c.made_on < :day and (c.confirmed_on is null or c.confirmed_on >= :day)
                order by n.number, c.unit
                """).param("day", day).query((row, _) -> promise(row)).list();
        Set<String> seen =
                matters.visibleAmong(made.stream().map(Promise::matter).toList(), mover);
        return made.stream()
                .filter(line -> seen.contains(line.matter()))
                .map(this::owed)
                .toList();
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getString("id"),
                row.getString("matter"),
                row.getString("number"),
                row.getString("title"),
                row.getString("unit"),
                row.getString("text"),
                row.getObject("due", LocalDate.class),
                row.getObject("explained_on", LocalDate.class),
                row.getObject("confirmed_on") == null,
                false,
                null,
                false);
    }

    /** With what its matter's clock says: the unit owes the explanation while that clock runs. */
    private Promise owed(Promise p) {
        return all.find(new MatterId(UUID.fromString(p.matter()))).stream()
                .flatMap(matter -> matter.run().clocks().stream())
                .filter(clock -> clock.open()
                        && clock.clock().equals(EXPLANATION)
                        && p.unit().equals(clock.party()))
                .findFirst()
                .map(clock -> new Promise(
                        p.id(),
                        p.matter(),
                        p.number(),
                        p.title(),
                        p.unit(),
                        p.text(),
                        p.due(),
                        p.explainedOn(),
                        p.open(),
                        true,
                        clock.due(),
                        clock.overdue(date.today())))
                .orElse(p);
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
