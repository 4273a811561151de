package org.luoshi.platform.suggestions.key;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which supervision belongs to which suggestion. What happened in it stands in its matter. */
@Repository
class Keys {
    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MatterId supervision, MatterId suggestion, LocalDate on) {
        jdbc.sql("insert into suggestion_key (matter, suggestion, year, proposed_on)"
                        + " values (:matter, :suggestion, :year, :on)")
                .param("matter", supervision.value())
                .param("suggestion", suggestion.value())
                .param("year", on.getYear())
                .param("on", on)
                .update();
    }

    /** The suggestion a supervision is about. */
    Optional<MatterId> suggestionOf(MatterId supervision) {
        return jdbc.sql("select suggestion from suggestion_key where matter = :matter")
                .param("matter", supervision.value())
                .query(UUID.class)
                .optional()
                .map(MatterId::new);
    }

    /** Every supervision a suggestion had, the last one first. */
    List<MatterId> of(MatterId suggestion) {
        return jdbc.sql(
                        "select matter from suggestion_key where suggestion = :suggestion order by proposed_on desc, matter")
                .param("suggestion", suggestion.value())
                .query((row, _) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /** Those of a year, in the order they were proposed. */
    List<MatterId> in(int year) {
        return jdbc.sql("select matter from suggestion_key where year = :year order by proposed_on, matter")
                .param("year", year)
                .query((row, _) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /** Years with proposals, the latest first. */
    List<Integer> years() {
        return jdbc.sql("select distinct year from suggestion_key order by year desc")
                .query((row, _) -> row.getInt("year"))
                .list();
    }
}
