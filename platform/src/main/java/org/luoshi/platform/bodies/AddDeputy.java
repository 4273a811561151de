package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Enters a deputy whose election the standing committee has confirmed (代表资格确认). Sent twice, the second is refused:
 * the person is a deputy of the term already.
 */
@Component
public class AddDeputy {
    private final BodiesDesk desk;
    private final Terms terms;
    private final People people;
    private final Organisations organisations;
    private final Deputies deputies;
    private final DeputyStore store;

    AddDeputy(
            BodiesDesk desk,
            Terms terms,
            People people,
            Organisations organisations,
            Deputies deputies,
            DeputyStore store) {
        this.desk = desk;
        this.terms = terms;
        this.people = people;
        this.organisations = organisations;
        this.deputies = deputies;
        this.store = store;
    }

    /**
     * Who was elected where and when.
     *
     * @param term number of the term
     * @param electedBy the electing unit, such as 东岭区
     * @param electedOn the day of the election; within the term it is a by-election
     */
    public record Command(
            DeputyId id,
            PersonId person,
            int term,
            String electedBy,
            OrganisationId delegation,
            String certificateNo,
            LocalDate electedOn) {}

    // law: 选举法 (2020) art. 47 — the committee on qualifications reports, the standing committee confirms
    public BodiesResult<DeputyId> handle(Command command, Viewer by) {
        Act act = Act.on(
                "deputy",
                command.id(),
                "deputy.add",
                "person",
                command.person(),
                "term",
                command.term(),
                "electedBy",
                command.electedBy());
        return desk.decide(by, act, () -> {
            Optional<Term> term = terms.byNumber(command.term());
            if (term.isEmpty()) {
                return BodiesResult.refused(new BodiesRefusal.NotThere("term", command.electedOn()));
            }
            return refusal(command, term.get())
                    .<BodiesResult<DeputyId>>map(BodiesResult::refused)
                    .orElseGet(() -> {
                        store.insert(command, term.get().id());
                        return BodiesResult.done(command.id());
                    });
        });
    }

    private Optional<BodiesRefusal> refusal(Command command, Term term) {
        if (command.electedBy().isBlank()) {
            return Optional.of(new BodiesRefusal.Missing("electedBy"));
        }
        if (command.certificateNo().isBlank()) {
            return Optional.of(new BodiesRefusal.Missing("certificateNo"));
        }
        if (people.byId(command.person()).isEmpty()) {
            return Optional.of(new BodiesRefusal.NotThere("person", command.electedOn()));
        }
        LocalDate begins = begins(command, term);
        if (!term.span().covers(begins)) {
            return Optional.of(new BodiesRefusal.OutsideTerm(term));
        }
        if (!isDelegation(command.delegation(), begins)) {
            return Optional.of(new BodiesRefusal.NotThere("delegation", begins));
        }
        if (store.certificateTaken(term.id(), command.certificateNo())) {
            return Optional.of(new BodiesRefusal.CertificateTaken(command.certificateNo()));
        }
        return deputies.byPerson(command.person(), begins).map(BodiesRefusal.DeputyAlready::new);
    }

    /** Elected before the first session, a deputy serves from it; elected later, from the election. */
    private static LocalDate begins(Command command, Term term) {
        LocalDate from = term.span().from();
        return command.electedOn().isBefore(from) ? from : command.electedOn();
    }

    private boolean isDelegation(OrganisationId id, LocalDate day) {
        return organisations
                .byId(id)
                .filter(o -> o.kind() == OrganisationKind.DELEGATION && o.span().covers(day))
                .isPresent();
    }
}
