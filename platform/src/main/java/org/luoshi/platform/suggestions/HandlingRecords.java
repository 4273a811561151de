package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Replies, receipts, ratings, commitments and the two facts 办结 and 落实, as they come about. */
@Repository
class HandlingRecords {
    private final JdbcClient jdbc;

    HandlingRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reply in its round: 1 for the first, 2 after a handling again. */
    record Reply(int round, String unit, String category, String text, String signer, String reasons, LocalDate on) {}

    /** Attitude and result are rated apart. */
    record Rating(String attitude, String result, String reason) {}

    /** The round at hand: one more than the ratings given. */
    int round(MatterId id) {
        return 1
                + jdbc.sql("select count(*) from suggestion_rating where matter = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single();
    }

    void reply(MatterId id, Reply reply, List<String> recipients) {
        jdbc.sql("""
                insert into suggestion_reply (matter, round, unit, class, text, signer, reasons, replied_on)
                values (:matter, :round, :unit, :class, :text, :signer, :reasons, :on)
                """)
                .param("matter", id.value())
                .param("round", reply.round())
                .param("unit", reply.unit())
                .param("class", reply.category())
                .param("text", reply.text())
                .param("signer", reply.signer())
                .param("reasons", reply.reasons())
                .param("on", reply.on())
                .update();
        for (String person : recipients) {
            jdbc.sql("insert into suggestion_reply_receipt values (:matter, :round, :unit, :person, :on, null)")
                    .param("matter", id.value())
                    .param("round", reply.round())
                    .param("unit", reply.unit())
                    .param("person", person)
                    .param("on", reply.on())
                    .update();
        }
    }

    void commit(MatterId id, Reply reply, String text, @Nullable LocalDate due) {
        jdbc.sql("""
                insert into suggestion_commitment (id, matter, unit, class, text, due, made_on)
                values (:id, :matter, :unit, :class, :text, :due, :on)
                """)
                .param("id", UUID.randomUUID())
                .param("matter", id.value())
                .param("unit", reply.unit())
                .param("class", reply.category())
                .param("text", text)
                .param("due", due)
                .param("on", reply.on())
                .update();
    }

    void rate(MatterId id, Rating rating, LocalDate on) {
        jdbc.sql("""
                insert into suggestion_rating (matter, round, attitude, result, reason, rated_on)
                values (:matter, :round, :attitude, :result, :reason, :on)
                """)
                .param("matter", id.value())
                .param("round", round(id))
                .param("attitude", rating.attitude())
                .param("result", rating.result())
                .param("reason", rating.reason())
                .param("on", on)
                .update();
    }

    void key(MatterId id, String committee, String ground, LocalDate on) {
        jdbc.sql("insert into key_suggestion values (:matter, :committee, :ground, :on)")
                .param("matter", id.value())
                .param("committee", committee)
                .param("ground", ground)
                .param("on", on)
                .update();
    }

    void secrecyAsked(MatterId id, String reason) {
        update("update suggestion set secrecy_pending = true, secrecy_reason = :value where matter = :id", id, reason);
    }

    void secrecyDecided(MatterId id, Suggestion.Secrecy secrecy) {
        update(
                "update suggestion set secrecy_pending = false, secrecy = :value where matter = :id",
                id,
                secrecy.code());
    }

    void objected(MatterId id, String objection, @Nullable LocalDate on) {
        jdbc.sql("update suggestion set objected_on = :on, objection = :objection where matter = :id")
                .param("id", id.value())
                .param("objection", objection)
                .param("on", on)
                .update();
    }

    void classify(MatterId id, String category) {
        update("update suggestion set category = :value where matter = :id", id, category);
    }

    void concluded(MatterId id, LocalDate on) {
        update("update suggestion set concluded_on = :value where matter = :id", id, on);
    }

    /** Closed without a commitment: carried out if every reply of the last round says it is solved. */
    void archived(MatterId id, LocalDate on) {
        update("""
                update suggestion s set implemented_on = :value where matter = :id
                and (select bool_and(r.class = 'A') from suggestion_reply r where r.matter = s.matter
                     and r.round = (select max(round) from suggestion_reply l where l.matter = s.matter))
                """, id, on);
    }

    void fulfilled(MatterId id, String unit, String evidence, LocalDate on) {
        jdbc.sql("""
                update suggestion_commitment set reported_on = :on, evidence = :evidence
                where matter = :id and unit = :unit and confirmed_on is null
                """)
                .param("id", id.value())
                .param("unit", unit)
                .param("evidence", evidence)
                .param("on", on)
                .update();
    }

    /** How a unit says its open commitments stand; one entry is kept for each. */
    void progress(MatterId id, String unit, String text, LocalDate on) {
        jdbc.sql("""
                insert into suggestion_commitment_progress (commitment, place, reported_on, text)
                select c.id, (select count(*) from suggestion_commitment_progress p where p.commitment = c.id), :on, :text
                from suggestion_commitment c where c.matter = :id and c.unit = :unit and c.confirmed_on is null
                """)
                .param("id", id.value())
                .param("unit", unit)
                .param("text", text)
                .param("on", on)
                .update();
    }

    /** The deputy rates what was reported as carried out. */
    void commitmentRated(MatterId id, String result, String reason, LocalDate on) {
        jdbc.sql("""
                update suggestion_commitment set rated_on = :on, rated = :result, rated_reason = :reason
                where matter = :id and reported_on is not null and confirmed_on is null
                """)
                .param("id", id.value())
                .param("result", result)
                .param("reason", reason)
                .param("on", on)
                .update();
    }

    void explained(MatterId id, String unit, String explanation, LocalDate on) {
        jdbc.sql("""
                update suggestion_commitment set explained_on = :on, explanation = :explanation
                where matter = :id and unit = :unit and confirmed_on is null
                """)
                .param("id", id.value())
                .param("unit", unit)
                .param("explanation", explanation)
                .param("on", on)
                .update();
    }

    void implemented(MatterId id, LocalDate on) {
        update("update suggestion_commitment set confirmed_on = :value where matter = :id", id, on);
        update("update suggestion set implemented_on = :value where matter = :id", id, on);
    }

    void carriedOver(MatterId id) {
        jdbc.sql("""
                update suggestion_commitment set carried_over = carried_over + 1
                where matter = :id and confirmed_on is null
                """).param("id", id.value()).update();
    }

    private void update(String sql, MatterId id, Object value) {
        jdbc.sql(sql).param("id", id.value()).param("value", value).update();
    }
}
