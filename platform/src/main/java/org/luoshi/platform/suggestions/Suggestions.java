package org.luoshi.platform.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suggestions of this city, whole: text and signatures. */
@Repository
class Suggestions {
    private final JdbcClient jdbc;

    Suggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Suggestion> find(MatterId id) {
        return find(id, "");
    }

    /** Reads it and keeps others from changing it until the transaction ends. */
    Optional<Suggestion> lock(MatterId id) {
        return find(id, " for update");
    }

    private Optional<Suggestion> find(MatterId id, String suffix) {
        List<Signature> signatures = signatures(id);
        return jdbc.sql("select * from suggestion where matter = :id" + suffix)
                .param("id", id.value())
                .query((row, n) -> suggestion(row, signatures))
                .optional();
    }

    void insert(Suggestion s) {
        jdbc.sql("""
                insert into suggestion (matter, congress, congress_label, year, kind, lead, lead_name, delegation,
                    title, facts, proposal, proposed_units, text_hash, secrecy, secrecy_reason, drafted_on, revision)
                values (:matter, :congress, :label, :year, :kind, :lead, :leadName, :delegation,
                    :title, :facts, :proposal, :units, :hash, :secrecy, :secrecyReason, :drafted, :revision)
                """)
                .param("matter", s.id().value())
                .param("congress", s.congress())
                .param("label", s.congressLabel())
                .param("year", s.year())
                .param("kind", s.kind().code)
                .param("lead", s.lead())
                .param("leadName", s.leadName())
                .param("delegation", s.delegation())
                .param("title", s.text().title())
                .param("facts", s.text().facts())
                .param("proposal", s.text().proposal())
                .param("units", s.proposedUnits())
                .param("hash", s.text().hash().hex())
                .param("secrecy", s.secrecy().code)
                .param("secrecyReason", s.secrecyReason())
                .param("drafted", s.draftedOn())
                .param("revision", s.revision())
                .update();
        s.signatures().forEach(signature -> save(s.id(), signature));
    }

    void save(Suggestion s) {
        int rows = jdbc.sql("""
                update suggestion set title = :title, facts = :facts, proposal = :proposal, proposed_units = :units,
                    text_hash = :hash, in_session = :inSession, secrecy = :secrecy, secrecy_reason = :secrecyReason,
                    submitted_on = :submitted, revision = :revision
                where matter = :matter
                """)
                .param("matter", s.id().value())
                .param("title", s.text().title())
                .param("facts", s.text().facts())
                .param("proposal", s.text().proposal())
                .param("units", s.proposedUnits())
                .param("hash", s.text().hash().hex())
                .param("inSession", s.inSession())
                .param("secrecy", s.secrecy().code)
                .param("secrecyReason", s.secrecyReason())
                .param("submitted", s.submittedOn())
                .param("revision", s.revision())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("suggestion " + s.id() + " is not stored");
        }
        s.signatures().forEach(signature -> save(s.id(), signature));
    }

    private void save(MatterId id, Signature s) {
        TextHash hash = s.textHash();
        jdbc.sql("""
                insert into suggestion_signature
                    (matter, person, name, invited_on, signed_at, text_hash, withdrawn_at, agrees_withdrawal)
                values (:matter, :person, :name, :invited, :signed, :hash, :withdrawn, :agrees)
                on conflict (matter, person) do update set signed_at = excluded.signed_at,
                    text_hash = excluded.text_hash, withdrawn_at = excluded.withdrawn_at,
                    agrees_withdrawal = excluded.agrees_withdrawal
                """)
                .param("matter", id.value())
                .param("person", s.person())
                .param("name", s.name())
                .param("invited", s.invitedOn())
                .param("signed", s.signedAt())
                .param("hash", hash == null ? null : hash.hex())
                .param("withdrawn", s.withdrawnAt())
                .param("agrees", s.agreesWithdrawal())
                .update();
    }

    private List<Signature> signatures(MatterId id) {
        return jdbc.sql("select * from suggestion_signature where matter = :id order by invited_on, name, person")
                .param("id", id.value())
                .query((row, n) -> new Signature(
                        row.getString("person"),
                        row.getString("name"),
                        row.getObject("invited_on", LocalDate.class),
                        row.getObject("signed_at", LocalDateTime.class),
                        hash(row.getString("text_hash")),
                        row.getObject("withdrawn_at", LocalDateTime.class),
                        row.getBoolean("agrees_withdrawal")))
                .list();
    }

    private static Suggestion suggestion(ResultSet row, List<Signature> signatures) throws SQLException {
        return new Suggestion(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("congress"),
                row.getString("congress_label"),
                row.getInt("year"),
                kind(row.getString("kind")),
                row.getString("lead"),
                row.getString("lead_name"),
                row.getString("delegation"),
                new Suggestion.Text(row.getString("title"), row.getString("facts"), row.getString("proposal")),
                row.getString("proposed_units"),
                secrecy(row.getString("secrecy")),
                row.getString("secrecy_reason"),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("in_session", Boolean.class),
                row.getInt("revision"),
                signatures);
    }

    private static Suggestion.Kind kind(String code) {
        for (Suggestion.Kind kind : Suggestion.Kind.values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalStateException("unknown kind of suggestion: " + code);
    }

    private static Suggestion.Secrecy secrecy(String code) {
        for (Suggestion.Secrecy secrecy : Suggestion.Secrecy.values()) {
            if (secrecy.code.equals(code)) {
                return secrecy;
            }
        }
        throw new IllegalStateException("unknown secrecy: " + code);
    }

    private static @Nullable TextHash hash(@Nullable String hex) {
        return hex == null ? null : new TextHash(hex);
    }
}
