package org.luoshi.platform.laws.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.laws.intake.EffectiveBy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions and what they do to each law. */
@Repository
public class Decisions {
    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AttachedDecision> find(UUID id) {
        return jdbc.sql("select * from law_decision where id = ?")
                .param(id)
                .query(Decisions::decision)
                .optional();
    }

    /** In the order of the decision. */
    public List<LawAmendment> laws(UUID decision) {
        return jdbc.sql("select * from law_amendment where decision_id = ? order by place")
                .param(decision)
                .query(Decisions::amendment)
                .list();
    }

    public Optional<LawAmendment> law(UUID decision, int place) {
        return jdbc.sql("select * from law_amendment where decision_id = ? and place = ?")
                .param(decision)
                .param(place)
                .query(Decisions::amendment)
                .optional();
    }

    /**
     * A decision in a list.
     *
     * @param laws how many laws it amends, as far as it names them
     */
    public record Line(AttachedDecision decision, int laws, int accepted, int open) {}

    /** The latest first; without those that wait, {@code all} is false. */
    public List<Line> latest(boolean all, int offset, int limit) {
        return jdbc.sql("""
                select d.*, c.laws, c.accepted, c.open_points from law_decision d
                cross join lateral (select count(*) as laws, count(*) filter (where state = 'ACCEPTED') as accepted,
                  coalesce(sum(open) filter (where state = 'WAITING'), 0) as open_points
                  from law_amendment a where a.decision_id = d.id) c
                where :all or c.accepted > 0
                order by coalesce(d.passed_on, d.effective_on) desc nulls last, d.at desc limit :limit offset :offset
                """)
                .param("all", all)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Line(
                        decision(row, n), row.getInt("laws"), row.getInt("accepted"), row.getInt("open_points")))
                .list();
    }

    public int count(boolean all) {
        return jdbc.sql("""
                select count(*) from law_decision d where :all or exists (
                  select 1 from law_amendment a where a.decision_id = d.id and a.state = 'ACCEPTED')
                """).param("all", all).query(Integer.class).single();
    }

    /** Which decision made a text of a work. */
    public record Cause(String version, LawAmendment law, String title) {}

    /** The causes of the texts of a work that decisions made here. */
    public List<Cause> causes(String work) {
        return jdbc.sql("""
                select a.*, d.title from law_amendment a join law_decision d on d.id = a.decision_id
                where a.work_id = ? and a.state = 'ACCEPTED'
                """)
                .param(work)
                .query((row, n) ->
                        new Cause(row.getString("result_version"), amendment(row, n), row.getString("title")))
                .list();
    }

    // ---- for the use cases ----

    /** A law of a decision of the same words that stands on the same text. */
    Optional<LawAmendment> twin(String textKey, String base) {
        return jdbc.sql("""
                select a.* from law_amendment a join law_decision d on d.id = a.decision_id
                where d.text_key = ? and a.base_version = ? order by d.at limit 1
                """)
                .param(textKey)
                .param(base)
                .query(Decisions::amendment)
                .optional();
    }

    /** The accepted amendment that stands on a text. */
    Optional<LawAmendment> upon(String version) {
        return jdbc.sql("select * from law_amendment where base_version = ? and state = 'ACCEPTED' limit 1")
                .param(version)
                .query(Decisions::amendment)
                .optional();
    }

    void add(AttachedDecision decision, String account, List<LawAmendment> laws) {
        jdbc.sql("""
                insert into law_decision (id, title, source, text_key, file_name, from_version, passed_on, approved_on,
                  promulgated_on, effective_on, effective_by, by_name, account, at)
                values (:id, :title, :source, :key, :file, :from, :passed, :approved, :promulgated, :effective, :effectiveBy,
                  :by, :account, :at)
                """)
                .param("id", decision.id())
                .param("title", decision.title())
                .param("source", decision.source())
                .param("key", decision.textKey())
                .param("file", decision.fileName())
                .param("from", decision.fromVersion())
                .param("passed", decision.passed())
                .param("approved", decision.approved())
                .param("promulgated", decision.promulgated())
                .param("effective", decision.effective())
                .param("effectiveBy", decision.effectiveBy().name())
                .param("by", decision.by())
                .param("account", account)
                .param("at", decision.at())
                .update();
        laws.forEach(this::put);
    }

    /** Writes the law of a decision as it is now. */
    void put(LawAmendment law) {
        jdbc.sql("""
                insert into law_amendment (decision_id, place, named, state, work_id, base_version, instructions, open,
                  result_version, batch, effective_on, by_hand, reason, by_name, at)
                values (:decision, :place, :named, :state, :work, :base, :instructions, :open, :result, :batch, :effective,
                  :hand, :reason, :by, :at)
                on conflict (decision_id, place) do update set state = excluded.state, work_id = excluded.work_id,
                  base_version = excluded.base_version, instructions = excluded.instructions, open = excluded.open,
                  result_version = excluded.result_version, batch = excluded.batch, effective_on = excluded.effective_on,
                  by_hand = excluded.by_hand, reason = excluded.reason, by_name = excluded.by_name, at = excluded.at
                """)
                .param("decision", law.decision())
                .param("place", law.place())
                .param("named", law.named())
                .param("state", law.state().name())
                .param("work", law.work())
                .param("base", law.base())
                .param("instructions", law.instructions())
                .param("open", law.open())
                .param("result", law.result())
                .param("batch", law.batch())
                .param("effective", law.effective())
                .param("hand", law.byHand())
                .param("reason", law.reason())
                .param("by", law.by())
                .param("at", law.at())
                .update();
    }

    private static AttachedDecision decision(ResultSet row, int number) throws SQLException {
        return new AttachedDecision(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("source"),
                row.getString("text_key"),
                row.getString("file_name"),
                row.getString("from_version"),
                day(row, "passed_on"),
                day(row, "approved_on"),
                day(row, "promulgated_on"),
                day(row, "effective_on"),
                EffectiveBy.valueOf(row.getString("effective_by")),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class));
    }

    private static LawAmendment amendment(ResultSet row, int number) throws SQLException {
        return new LawAmendment(
                row.getObject("decision_id", UUID.class),
                row.getInt("place"),
                row.getString("named"),
                State.valueOf(row.getString("state")),
                row.getString("work_id"),
                row.getString("base_version"),
                row.getInt("instructions"),
                row.getInt("open"),
                row.getString("result_version"),
                row.getObject("batch", UUID.class),
                day(row, "effective_on"),
                row.getBoolean("by_hand"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
