package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes deputies and the course of their standing. */
@Repository
class DeputyStore {
    private final JdbcClient jdbc;

    DeputyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AddDeputy.Command deputy, TermId term) {
        jdbc.sql("""
                        insert into bodies_deputy
                          (id, person_id, term_id, elected_by, delegation_id, certificate_no, elected_on)
                        values (:id, :person, :term, :electedBy, :delegation, :certificate, :electedOn)""")
                .param("id", deputy.id().value())
                .param("person", deputy.person().value())
                .param("term", term.value())
                .param("electedBy", deputy.electedBy().strip())
                .param("delegation", deputy.delegation().value())
                .param("certificate", deputy.certificateNo().strip())
                .param("electedOn", deputy.electedOn())
                .update();
        status(deputy.id(), DeputyStatus.IN_OFFICE, "ELECTED", deputy.electedOn(), null);
    }

    void status(DeputyId id, DeputyStatus status, String reason, LocalDate since, @Nullable LocalDate announcedOn) {
        jdbc.sql("""
                        insert into bodies_deputy_status (deputy_id, number, status, reason, since, announced_on)
                        select :id, coalesce(max(number), 0) + 1, :status, :reason, :since, :announcedOn
                        from bodies_deputy_status where deputy_id = :id""")
                .param("id", id.value())
                .param("status", status.name())
                .param("reason", reason)
                .param("since", since)
                .param("announcedOn", announcedOn)
                .update();
    }

    /** Ends everybody of a term who has not ended yet. */
    void endAll(TermId term, EndGround ground, LocalDate on) {
        jdbc.sql("""
                        insert into bodies_deputy_status (deputy_id, number, status, reason, since)
                        select d.id, last.number + 1, 'ENDED', :reason, greatest(:on, last.since)
                        from bodies_deputy d
                        join lateral (select number, status, since from bodies_deputy_status
                                      where deputy_id = d.id order by number desc limit 1) last on true
                        where d.term_id = :term and last.status <> 'ENDED'""")
                .param("term", term.value())
                .param("reason", ground.name())
                .param("on", on)
                .update();
    }

    boolean certificateTaken(TermId term, String certificateNo) {
        return jdbc.sql("select exists (select 1 from bodies_deputy where term_id = :term and certificate_no = :no)")
                .param("term", term.value())
                .param("no", certificateNo.strip())
                .query(Boolean.class)
                .single();
    }
}
