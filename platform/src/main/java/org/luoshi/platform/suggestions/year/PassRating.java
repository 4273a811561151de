package org.luoshi.platform.suggestions.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterPeople;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.suggestions.DeputyOffice;
import org.luoshi.procedure.run.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Names who rates what a former deputy proposed (换届后改由联名代表评价), where the office chose that it is the first co-signer in
 * office; without one the proposer goes on. Sent twice, each is named once.
 */
@Service
public class PassRating {
    private static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);

    private final JdbcClient jdbc;
    private final ProcedureLibrary procedures;
    private final Matters matters;
    private final MatterPeople people;
    private final MoveMatter move;
    private final DeputyOffice office;
    private final TransactionTemplate transaction;

    PassRating(
            JdbcClient jdbc,
            ProcedureLibrary procedures,
            Matters matters,
            MatterPeople people,
            MoveMatter move,
            DeputyOffice office,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.matters = matters;
        this.people = people;
        this.move = move;
        this.office = office;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns how many it named: none where the proposer rates. */
    int handle(LocalDate opened) {
        CarriedRater rule = CarriedRater.of(procedures.here(CarriedOver.Kind.SUGGESTION.procedure()));
        return rule.who() == CarriedRater.Who.PROPOSER ? 0 : toSigners(opened);
    }

    /** What was handed in before that day, is open, and whose deputy holds the office no more. */
    int toSigners(LocalDate opened) {
        return (int) jdbc
                .sql("""
                select s.matter, s.lead from suggestion s
                where s.submitted_on < :day and s.kind <> 'motion'
                    and exists (select 1 from matter_fact f where f.matter = s.matter and f.step_kind = 'OPEN')
                    and not exists (select 1 from matter_fact f where f.matter = s.matter and f.event = 'pass-rating')
                """)
                .param("day", opened)
                .query((row, _) -> new Left(row.getObject("matter", UUID.class), row.getString("lead")))
                .list()
                .stream()
                .filter(left -> office.lapsed(left.lead()).isPresent())
                .filter(left -> Boolean.TRUE.equals(transaction.execute(_ -> pass(left.matter()))))
                .count();
    }

    private record Left(UUID matter, String lead) {}

    private record Signer(String person, String name) {}

    private boolean pass(UUID id) {
        Optional<Signer> rater = signers(id).stream()
                .filter(signer -> office.last(signer.person()).isPresent())
                .filter(signer -> office.lapsed(signer.person()).isEmpty())
                .findFirst();
        rater.ifPresent(signer -> name(new MatterId(id), signer));
        return rater.isPresent();
    }

    private void name(MatterId id, Signer signer) {
        people.tie(id, signer.person(), Matter.Person.RATER);
        MoveResult result = move.handle(
                new MoveMatter.Command(
                        id, matters.version(id).orElseThrow(), "pass-rating", Map.of("rater", Value.of(signer.name()))),
                SYSTEM);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException("pass-rating of " + id + ": " + result);
        }
    }

    /** Who signed the text as it was handed in, in the order of signing. */
    private List<Signer> signers(UUID id) {
        return jdbc.sql("""
                select g.person, g.name from suggestion_signature g join suggestion s on s.matter = g.matter
                where g.matter = :id and g.text_hash = s.text_hash and g.withdrawn_at is null
                order by g.signed_at, g.name, g.person
                """)
                .param("id", id)
                .query((row, _) -> new Signer(row.getString("person"), row.getString("name")))
                .list();
    }
}
