package org.luoshi.platform.laws.amending;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.TitleKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the law a decision means and the text of it that the decision was made on (修改前文本). */
@Repository
class BaseTexts {
    private final JdbcClient jdbc;

    BaseTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The laws of that title that stood on the day of the act. */
    List<String> works(String title, @Nullable LocalDate act) {
        return jdbc.sql("""
                select id from law_work where title_key = :key
                  and (cast(:day as date) is null or first_on is null or first_on <= cast(:day as date))
                  and (cast(:day as date) is null or repealed_on is null or repealed_on > cast(:day as date))
                order by first_on desc nulls last
                """)
                .param("key", TitleKey.of(title))
                .param("day", act)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /**
     * The last text before the act that the decision itself did not make, whichever time it was attached. One of the same day counts when another decision made it: the two were passed one after
     * the other.
     */
    Optional<String> base(String work, @Nullable LocalDate act, String textKey) {
        return jdbc.sql("""
                select v.id from law_version v
                where v.work_id = :work and v.known_until is null
                  and not exists (select 1 from law_amendment own join law_decision d on d.id = own.decision_id
                    where own.result_version = v.id and d.text_key = :key)
                  and (cast(:day as date) is null or v.version_on is null or v.version_on < cast(:day as date)
                    or (v.version_on = cast(:day as date) and exists (
                      select 1 from law_amendment a where a.result_version = v.id)))
                order by v.version_on desc nulls last, v.effective_on desc nulls last, v.known_from desc limit 1
                """)
                .param("work", work)
                .param("day", act)
                .param("key", textKey)
                .query(String.class)
                .optional();
    }

    /** A text of that day that no decision made here: most likely the published result itself. */
    Optional<String> sameDay(String work, LocalDate act) {
        return jdbc.sql("""
                select v.id from law_version v where v.work_id = :work and v.version_on = :day and v.known_until is null
                  and not exists (select 1 from law_amendment a where a.result_version = v.id) limit 1
                """)
                .param("work", work)
                .param("day", act)
                .query(String.class)
                .optional();
    }

    /** Where an omnibus decision leaves each of its laws. */
    record Found(LawAmendment.State state, String work, String base) {}

    Found find(String title, @Nullable LocalDate act, String textKey) {
        List<String> works = works(title, act);
        if (works.isEmpty()) {
            return new Found(LawAmendment.State.UNKNOWN, "", "");
        }
        return works.size() > 1 ? new Found(LawAmendment.State.AMBIGUOUS, "", "") : of(works.getFirst(), act, textKey);
    }

    Found of(String work, @Nullable LocalDate act, String textKey) {
        return base(work, act, textKey)
                .map(base -> new Found(LawAmendment.State.WAITING, work, base))
                .orElseGet(() -> new Found(LawAmendment.State.UNKNOWN, "", ""));
    }
}
