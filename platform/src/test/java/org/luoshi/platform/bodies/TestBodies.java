package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Organisations and people for tests, each under a name of its own. */
@Component
public class TestBodies {
    private static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;
    private final AppointToPost appoint;

    TestBodies(AddOrganisation addOrganisation, AddPerson addPerson, AppointToPost appoint) {
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
        this.appoint = appoint;
    }

    /** A bureau that has been there for years. */
    public OrganisationId bureau(String name) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.BUREAU,
                                name,
                                name,
                                List.of(),
                                null,
                                FOUNDED,
                                1),
                        Clerk.OFFICE)
                .orThrow();
    }

    /** Somebody on the staff of an organisation. */
    public PersonId staff(OrganisationId organisation, String name) {
        PersonId person = addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Clerk.OFFICE)
                .orThrow();
        appoint.handle(
                        new AppointToPost.Command(
                                new MembershipId(java.util.UUID.randomUUID()),
                                person,
                                organisation,
                                "科员",
                                PostRank.STAFF,
                                FOUNDED,
                                "任职通知"),
                        Clerk.OFFICE)
                .orThrow();
        return person;
    }
}
