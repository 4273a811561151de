package org.luoshi.platform.suggestions;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The consents of a motion's signers to asking for its reconsideration (复议同意). */
@Repository
public class Reconsiderations {
    private final JdbcClient jdbc;
    private final Suggestions suggestions;
    private final CongressOf congress;

    Reconsiderations(JdbcClient jdbc, Suggestions suggestions, CongressOf congress) {
        this.jdbc = jdbc;
        this.suggestions = suggestions;
        this.congress = congress;
    }

    /** How it stands; empty for what is no motion. */
    public Optional<Reconsideration> of(Matter matter) {
        return matter.run().procedure().id().equals(Suggestion.Kind.MOTION.procedure)
                ? suggestions.find(matter.id()).map(motion -> of(matter, motion))
                : Optional.empty();
    }

    Reconsideration of(Matter matter, Suggestion motion) {
        ReconsiderationRule rule = ReconsiderationRule.of(matter.run().procedure());
        LocalDateTime last = Boolean.TRUE.equals(motion.inSession())
                ? congress.of(motion).map(CongressSession::presidiumLast).orElse(null)
                : null;
        int signers = register(motion).size();
        return new Reconsideration(signers, rule.needed(signers), consents(motion), rule.until(last));
    }

    /** All who signed the motion, the lead first. */
    static List<Reconsideration.Signer> register(Suggestion motion) {
        return Stream.concat(
                        Stream.of(new Reconsideration.Signer(motion.lead(), motion.leadName())),
                        motion.consents().stream().map(s -> new Reconsideration.Signer(s.person(), s.name())))
                .toList();
    }

    private List<Reconsideration.Consent> consents(Suggestion motion) {
        return jdbc.sql(
                        "select * from suggestion_reconsideration_consent where matter = :id order by given_at, name, person")
                .param("id", motion.id().value())
                .query((row, _) -> new Reconsideration.Consent(
                        row.getString("person"),
                        row.getString("name"),
                        Reconsideration.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                        row.getObject("given_at", LocalDateTime.class)))
                .list();
    }

    /** Twice is once: whoever consented by account need not be counted off the paper again. */
    void give(
            MatterId motion, Reconsideration.Signer signer, Reconsideration.Way way, String account, LocalDateTime at) {
        jdbc.sql("""
                insert into suggestion_reconsideration_consent (matter, person, name, way, given_at, entered_by)
                values (:matter, :person, :name, :way, :at, :by) on conflict do nothing
                """)
                .param("matter", motion.value())
                .param("person", signer.person())
                .param("name", signer.name())
                .param("way", way.code())
                .param("at", at)
                .param("by", account)
                .update();
    }

    void takeBack(MatterId motion, @Nullable String person) {
        jdbc.sql("delete from suggestion_reconsideration_consent where matter = :matter and person = :person")
                .param("matter", motion.value())
                .param("person", person)
                .update();
    }
}
