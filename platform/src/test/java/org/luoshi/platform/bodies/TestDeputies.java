package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;

/** Deputies in office for tests, in the term that runs and with a congress session behind it. */
@Component
public class TestDeputies {
    /** Before every other term of the tests, so that each of them can still begin. */
    private static final LocalDate OPENED = LocalDate.of(1990, 1, 6);

    private static final int TERM = 1;

    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;
    private final AddDeputy addDeputy;
    private final OpenTerm openTerm;
    private final Terms terms;
    private final ScheduleCongressSession schedule;
    private final CongressSessions sessions;
    private final Deputies deputies;
    private final EndDeputyStatus end;
    private final SuspendDeputy suspend;
    private final CityDate date;

    TestDeputies(
            AddOrganisation addOrganisation,
            AddPerson addPerson,
            AddDeputy addDeputy,
            OpenTerm openTerm,
            Terms terms,
            ScheduleCongressSession schedule,
            CongressSessions sessions,
            Deputies deputies,
            EndDeputyStatus end,
            SuspendDeputy suspend,
            CityDate date) {
        this.deputies = deputies;
        this.end = end;
        this.suspend = suspend;
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
        this.addDeputy = addDeputy;
        this.openTerm = openTerm;
        this.terms = terms;
        this.schedule = schedule;
        this.sessions = sessions;
        this.date = date;
    }

    /** A deputy of this delegation. */
    public PersonId named(String name, OrganisationId delegation) {
        int term = term();
        PersonId person = PersonId.random();
        addPerson
                .handle(new AddPerson.Command(person, name, Contact.NONE), Clerk.OFFICE)
                .orThrow();
        LocalDate elected = terms.on(date.today()).orElseThrow().span().from();
        addDeputy
                .handle(
                        new AddDeputy.Command(
                                DeputyId.random(),
                                person,
                                term,
                                "样本区",
                                delegation,
                                UUID.randomUUID().toString(),
                                elected),
                        Clerk.OFFICE)
                .orThrow();
        return person;
    }

    /** From today on no deputy any more, as everybody is whose term is over. */
    public void endsToday(PersonId person) {
        end.handle(new EndDeputyStatus.Command(id(person), EndGround.TERM_OVER, date.today(), null), Clerk.OFFICE)
                .orThrow();
    }

    /** From today on suspended. */
    public void suspendedToday(PersonId person) {
        suspend.suspend(id(person), SuspensionGround.DETAINED, date.today(), Clerk.OFFICE)
                .orThrow();
    }

    private DeputyId id(PersonId person) {
        return deputies.byPerson(person, date.today()).orElseThrow().id();
    }

    public OrganisationId delegation(String name) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.DELEGATION,
                                name,
                                name,
                                List.of(),
                                null,
                                OPENED.minusYears(1),
                                1),
                        Clerk.OFFICE)
                .orThrow();
    }

    private int term() {
        if (terms.on(date.today()).isEmpty()) {
            openTerm.handle(new OpenTerm.Command(TermId.random(), TERM, OPENED), Clerk.OFFICE)
                    .orThrow();
        }
        int term = terms.on(date.today()).orElseThrow().number();
        if (sessions.latest(date.today()).isEmpty()) {
            schedule.handle(
                            new ScheduleCongressSession.Command(
                                    new CongressSessionId(UUID.randomUUID()),
                                    term,
                                    1,
                                    date.today().minusDays(30),
                                    date.today().minusDays(27)),
                            Clerk.OFFICE)
                    .orThrow();
        }
        return term;
    }
}
