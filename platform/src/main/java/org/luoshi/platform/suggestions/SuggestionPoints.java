package org.luoshi.platform.suggestions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.suggestions.points.PointAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marked points of suggestions and the answers to them. */
@Repository
public class SuggestionPoints {
    private final JdbcClient jdbc;

    SuggestionPoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An answer beside its point.
     *
     * @param point the point as it stood when it was answered
     */
    public record Answered(int round, String unit, int place, String point, PointAnswer.Kind kind, String text) {
        /** What became of the point, in words. */
        public String messageKey() {
            return "suggestions.points.kind." + kind.code();
        }
    }

    /** The points in their order; empty where none are marked. */
    public List<String> of(MatterId id) {
        return jdbc.sql("select text from suggestion_point where matter = :id order by place")
                .param("id", id.value())
                .query((row, _) -> row.getString("text"))
                .list();
    }

    void replace(MatterId id, List<String> points, String by, LocalDateTime at) {
        jdbc.sql("delete from suggestion_point where matter = :id")
                .param("id", id.value())
                .update();
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql("insert into suggestion_point (matter, place, text, marked_by, marked_at)"
                            + " values (:id, :place, :text, :by, :at)")
                    .param("id", id.value())
                    .param("place", i + 1)
                    .param("text", points.get(i))
                    .param("by", by)
                    .param("at", at)
                    .update();
        }
    }

    void answer(MatterId id, int round, String unit, List<PointAnswer> answers) {
        for (PointAnswer answer : answers) {
            jdbc.sql("""
                    insert into suggestion_point_answer (matter, round, unit, place, point, kind, text)
                    select :id, :round, :unit, p.place, p.text, :kind, :text
                    from suggestion_point p where p.matter = :id and p.place = :place
                    """)
                    .param("id", id.value())
                    .param("round", round)
                    .param("unit", unit)
                    .param("place", answer.place())
                    .param("kind", answer.kind().code())
                    .param("text", answer.text())
                    .update();
        }
    }

    /** Every answer, by round, unit and point. */
    public List<Answered> answers(MatterId id) {
        return jdbc.sql("select * from suggestion_point_answer where matter = :id order by round, unit, place")
                .param("id", id.value())
                .query((row, _) -> new Answered(
                        row.getInt("round"),
                        row.getString("unit"),
                        row.getInt("place"),
                        row.getString("point"),
                        PointAnswer.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("text")))
                .list();
    }
}
