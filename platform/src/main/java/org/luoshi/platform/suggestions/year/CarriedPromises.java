package org.luoshi.platform.suggestions.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Commitments not carried out on the day a term opened (换届时未落实的承诺), with the written explanation each owes. */
// law: 上海市代表建议规定 (2015) art. 22 — what is promised and unsolved when a term ends is explained in writing
@Repository
public class CarriedPromises {
    /** The clock of the written explanation a place's text asks for. */
    static final String EXPLANATION = "explanation";

    private final JdbcClient jdbc;
    private final MatterViews views;
    private final Matters matters;
    private final CityDate date;

    CarriedPromises(JdbcClient jdbc, MatterViews views, Matters matters, CityDate date) {
        this.jdbc = jdbc;
        this.views = views;
        this.matters = matters;
        this.date = date;
    }

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
    public List<Promise> of(LocalDate day, Mover mover) {
        List<Promise> made =
                jdbc.sql("""
                select c.*, n.number, s.title from suggestion_commitment c join suggestion s on s.matter = c.matter
                join (select distinct matter, number from matter_fact) n on n.matter = c.matter
                where c.made_on < :day and (c.confirmed_on is null or c.confirmed_on >= :day)
                order by n.number, c.unit
                """).param("day", day).query((row, _) -> promise(row)).list();
        Set<String> seen = views.visibleAmong(made.stream().map(Promise::matter).toList(), mover);
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
        return matters.find(new MatterId(UUID.fromString(p.matter()))).stream()
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
}
