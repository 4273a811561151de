package org.luoshi.platform.sessions.decisions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The review opinions of a year (审议意见台账): each with where its handling stands. Nothing is entered here: opinions come in when
 * they are compiled, or when their matter is begun by hand.
 */
// law: 监督法 (2024) art. 17, 29, 37 — opinions go to the organ that reported, which reports back on their handling
@Component
public class OpinionLedger {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final MatterViews matters;

    OpinionLedger(JdbcClient jdbc, MatterViews matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    /**
     * The opinions about one report.
     *
     * @param meeting where they were said; empty when their matter was begun by hand
     * @param said how many
     * @param answered how many of these were answered
     */
    public record Row(MatterRow matter, String meeting, int said, int answered) {
        private static Row without(MatterRow matter) {
            return new Row(matter, "", 0, 0);
        }
    }

    /** What a viewer may see of a year, by number. */
    public List<Row> in(int year, Viewer viewer) {
        MatterFilter filter = new MatterFilter(
                CompileOpinions.PROCEDURE, "", "", "", "", "", Integer.toString(year), "", false, "number", 1);
        List<MatterRow> rows = matters.rows(filter, MOST, Mover.of(viewer));
        Map<MatterId, Said> said = said(year);
        return rows.stream()
                .map(row -> said.containsKey(row.id()) ? said.get(row.id()).of(row) : Row.without(row))
                .toList();
    }

    private record Said(MatterId matter, String meeting, int said, int answered) {
        Row of(MatterRow row) {
            return new Row(row, meeting, said, answered);
        }
    }

    private Map<MatterId, Said> said(int year) {
        return jdbc
                .sql("""
                select c.matter, m.title, count(distinct o.id) as said, count(distinct a.opinion) as answered
                from session_compilation c join session_item i on i.id = c.item join session_meeting m on m.id = i.meeting
                join session_opinion o on o.item = c.item left join session_opinion_answer a on a.opinion = o.id
                where extract(year from c.at at time zone 'Asia/Shanghai') = :year group by c.matter, m.title
                """)
                .param("year", year)
                .query((row, _) -> new Said(
                        new MatterId(row.getObject("matter", UUID.class)),
                        row.getString("title"),
                        row.getInt("said"),
                        row.getInt("answered")))
                .list()
                .stream()
                .collect(Collectors.toMap(Said::matter, each -> each));
    }

    /** Years in which opinions were compiled, the latest first. */
    public List<Integer> years() {
        return jdbc.sql(
                        "select distinct extract(year from at at time zone 'Asia/Shanghai')::int from session_compilation"
                                + " order by 1 desc")
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
