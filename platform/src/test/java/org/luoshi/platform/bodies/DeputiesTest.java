package org.luoshi.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
@RecordApplicationEvents
class DeputiesTest {
    private static final LocalDate TERM = LocalDate.of(2122, 2, 20);
    private static final LocalDate DAY = LocalDate.of(2123, 6, 1);

    @Autowired
    OpenTerm openTerm;

    @Autowired
    ScheduleCongressSession schedule;

    @Autowired
    CloseCongressSession close;

    @Autowired
    SetMotionsDeadline motions;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AddPerson addPerson;

    @Autowired
    AddDeputy addDeputy;

    @Autowired
    SuspendDeputy suspend;

    @Autowired
    EndDeputyStatus end;

    @Autowired
    AppointToPost appoint;

    @Autowired
    NameStandIn standIn;

    @Autowired
    Deputies deputies;

    @Autowired
    Terms terms;

    @Autowired
    CongressSessions sessions;

    @Autowired
    Bodies bodies;

    @Autowired
    ApplicationEvents events;

    private OrganisationId delegation;
    private PersonId person;

    @BeforeEach
    void aTermWithADelegation() {
        openTerm.handle(new OpenTerm.Command(TermId.random(), 95, TERM), Clerk.OFFICE)
                .orThrow();
        delegation = organisation("东岭区代表团", OrganisationKind.DELEGATION);
        person = person("岑知远");
    }

    @Test
    void servesFromTheFirstSessionOfTheTerm() {
        DeputyId deputy = added(person, "001", TERM.minusMonths(1)).orThrow();
        check(deputy, TERM.minusMonths(2), DeputyStatus.IN_OFFICE);
        assertThat(deputies.byPerson(person, TERM.minusDays(1))).isEmpty();
        assertThat(deputies.byPerson(person, TERM)).map(Deputy::id).contains(deputy);
        assertThat(bodies.on(TERM).deputies())
                .extracting(d -> d.delegation().name())
                .containsExactly("东岭区代表团");
    }

    @Test
    void endsWithTheFirstSessionOfTheNextTerm() {
        DeputyId deputy = added(person, "001", TERM.minusMonths(1)).orThrow();
        LocalDate next = TERM.plusYears(5);
        openTerm.handle(new OpenTerm.Command(TermId.random(), 96, next), Clerk.OFFICE)
                .orThrow();
        check(deputy, next.minusDays(1), DeputyStatus.IN_OFFICE);
        check(deputy, next, DeputyStatus.ENDED);
        assertThat(terms.on(next.minusDays(1))).map(Term::number).contains(95);
        assertThat(terms.on(next)).map(Term::number).contains(96);
        refused(openTerm.handle(new OpenTerm.Command(TermId.random(), 96, next), Clerk.OFFICE), "NumberTaken");
    }

    @Test
    void isExercisedInPersonSoWhoIsNothingElseHasNoStandIn() {
        added(person, "001", TERM).orThrow();
        PersonId friend = person("许代办");
        BodiesResult<?> result =
                standIn.handle(new NameStandIn.Command(person, friend, DAY, DAY.plusDays(7), "出差"), Clerk.OFFICE);
        refused(result, "DeputyInPerson");
    }

    @Test
    void suspendsAndResumes() {
        DeputyId deputy = added(person, "001", TERM).orThrow();
        suspend.suspend(deputy, SuspensionGround.DETAINED, DAY, Clerk.OFFICE).orThrow();
        refused(suspend.suspend(deputy, SuspensionGround.DETAINED, DAY, Clerk.OFFICE), "WrongStatus");
        refused(suspend.resume(deputy, DAY.minusDays(1), Clerk.OFFICE), "EndsBeforeItBegins");
        suspend.resume(deputy, DAY.plusDays(30), Clerk.OFFICE).orThrow();
        check(deputy, DAY.minusDays(1), DeputyStatus.IN_OFFICE);
        check(deputy, DAY, DeputyStatus.SUSPENDED);
        check(deputy, DAY.plusDays(30), DeputyStatus.IN_OFFICE);
        assertThat(events.stream(BodiesEvent.DeputyStatusChanged.class)).hasSize(2);
    }

    @Test
    void endsSeatsThatOnlyADeputyMayHold() {
        DeputyId deputy = added(person, "001", TERM).orThrow();
        OrganisationId committee = organisation("古泉市人大社会建设委员会", OrganisationKind.SPECIAL_COMMITTEE);
        OrganisationId union = organisation("古泉市总工会", OrganisationKind.MASS_ORGANIZATION);
        seat(committee);
        seat(union);
        end.handle(new EndDeputyStatus.Command(deputy, EndGround.RESIGNED, DAY, DAY.plusDays(3)), Clerk.OFFICE)
                .orThrow();
        check(deputy, DAY, DeputyStatus.ENDED);
        assertThat(bodies.on(DAY).postsOf(person))
                .extracting(m -> m.post().organisation())
                .containsExactly(union);
        refused(
                end.handle(new EndDeputyStatus.Command(deputy, EndGround.RESIGNED, DAY, null), Clerk.OFFICE),
                "EndedAlready");
    }

    @Test
    void asksTheLawOfTheDayForTheGround() {
        ground(EndGround.RECALLED, "2025-03-10", "2015-08-29 49(4)");
        ground(EndGround.RECALLED, "2025-03-11", "2025-03-11 62(4)");
        ground(EndGround.ORDERED_RESIGNATION, "2025-03-10", null);
        ground(EndGround.ORDERED_RESIGNATION, "2025-03-11", "2025-03-11 62(2)");
        ground(EndGround.TERM_OVER, "2025-03-11", "2022-03-11 9");
    }

    @Test
    void refusesASecondSeatAndASecondCertificate() {
        added(person, "001", TERM).orThrow();
        refused(added(person, "002", TERM), "DeputyAlready");
        refused(added(person("诸葛简"), "001", TERM), "CertificateTaken");
        refused(added(person("诸葛简"), " ", TERM), "Missing");
        refused(added(PersonId.random(), "003", TERM), "NotThere");
    }

    @Test
    void keepsTheCertificateNumberToTheOffice() {
        DeputyId deputy = added(person, "001", TERM).orThrow();
        assertThat(deputies.certificateNo(deputy, Clerk.OFFICE)).contains("001");
        assertThat(deputies.certificateNo(deputy, Clerk.IDLE)).isEmpty();
    }

    @Test
    void movesASessionUntilItHasClosed() {
        CongressSessionId id = CongressSessionId.random();
        session(id, 2, "2123-02-10", "2123-02-14").orThrow();
        session(id, 2, "2123-02-20", "2123-02-24").orThrow();
        assertThat(sessions.sitting(LocalDate.of(2123, 2, 10))).isEmpty();
        assertThat(sessions.sitting(LocalDate.of(2123, 2, 24)))
                .map(CongressSession::code)
                .contains("95-2");
        refused(session(CongressSessionId.random(), 2, "2123-05-01", "2123-05-02"), "NumberTaken");
        refused(session(CongressSessionId.random(), 3, "2123-02-24", "2123-02-26"), "SessionsOverlap");
        refused(session(CongressSessionId.random(), 3, "2121-02-24", "2121-02-26"), "OutsideTerm");
        LocalDateTime evening = LocalDateTime.of(2123, 2, 22, 18, 0);
        refused(motions.handle(id, evening.plusDays(3), Clerk.OFFICE), "EndsBeforeItBegins");
        refused(motions.handle(id, evening, Clerk.IDLE), "NotPermitted");
        motions.handle(id, evening, Clerk.OFFICE).orThrow();
        assertThat(sessions.byId(id)).map(CongressSession::motionsUntil).contains(evening);
        close.handle(id, LocalDate.of(2123, 2, 23), Clerk.OFFICE).orThrow();
        refused(motions.handle(id, evening, Clerk.OFFICE), "EndedAlready");
        refused(close.handle(id, LocalDate.of(2123, 2, 23), Clerk.OFFICE), "EndedAlready");
        refused(session(id, 2, "2123-03-20", "2123-03-24"), "EndedAlready");
        assertThat(sessions.sitting(LocalDate.of(2123, 2, 24))).isEmpty();
        assertThat(events.stream(BodiesEvent.CongressSessionScheduled.class)).hasSize(2);
        assertThat(events.stream(BodiesEvent.CongressSessionClosed.class)).hasSize(1);
    }

    private void check(DeputyId id, LocalDate day, DeputyStatus status) {
        assertThat(deputies.byId(id, day)).map(Deputy::status).contains(status);
    }

    private static void ground(EndGround ground, String day, @Nullable String basis) {
        assertThat(ground.basis(LocalDate.parse(day))
                        .map(b -> b.version() + " " + b.article())
                        .orElse(null))
                .isEqualTo(basis);
    }

    private static void refused(BodiesResult<?> result, String refusal) {
        String found = result.fold(_ -> "done", r -> r.getClass().getSimpleName());
        assertThat(found).isEqualTo(refusal);
    }

    private BodiesResult<DeputyId> added(PersonId who, String certificate, LocalDate elected) {
        return addDeputy.handle(
                new AddDeputy.Command(DeputyId.random(), who, 95, "东岭区", delegation, certificate, elected),
                Clerk.OFFICE);
    }

    private BodiesResult<CongressSessionId> session(CongressSessionId id, int number, String opens, String closes) {
        return schedule.handle(
                new ScheduleCongressSession.Command(id, 95, number, LocalDate.parse(opens), LocalDate.parse(closes)),
                Clerk.OFFICE);
    }

    private void seat(OrganisationId organisation) {
        appoint.handle(
                        new AppointToPost.Command(
                                MembershipId.random(), person, organisation, "委员", PostRank.MEMBER, TERM, ""),
                        Clerk.OFFICE)
                .orThrow();
    }

    private OrganisationId organisation(String name, OrganisationKind kind) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(), kind, name, "", List.of(), null, TERM.minusYears(3), 1),
                        Clerk.OFFICE)
                .orThrow();
    }

    private PersonId person(String name) {
        return addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Clerk.OFFICE)
                .orThrow();
    }
}
