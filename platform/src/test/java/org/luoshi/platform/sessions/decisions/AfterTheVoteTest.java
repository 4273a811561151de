package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.AddDeputy;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.AppointToPost;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.platform.bodies.EndGround;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.MembershipId;
import org.luoshi.platform.bodies.OpenTerm;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.bodies.SuspensionGround;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.TermId;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What a vote that passed changes, and that one that failed changes nothing. */
@PlatformTest
class AfterTheVoteTest {
    private static final String PLACE = "青原市";

    @Autowired
    TestSessions sessions;

    @Autowired
    TestBodies testBodies;

    @Autowired
    Votes votes;

    @Autowired
    Decisions decisions;

    @Autowired
    Effects effects;

    @Autowired
    Nominate nominate;

    @Autowired
    ReportDeputy reportDeputy;

    @Autowired
    PutDraft putDraft;

    @Autowired
    DraftTexts drafts;

    @Autowired
    CarryOutAgain again;

    @Autowired
    Agendas agendas;

    @Autowired
    Bodies bodies;

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AddPerson addPerson;

    @Autowired
    AppointToPost appoint;

    @Autowired
    AddDeputy addDeputy;

    @Autowired
    OpenTerm openTerm;

    @Autowired
    Terms terms;

    @Autowired
    Deputies deputies;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Autowired
    DecisionPapers papers;

    @Autowired
    Minutes minutes;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient jdbc;

    private OrganisationId bureau() {
        return testBodies.bureau("市" + UUID.randomUUID() + "局");
    }

    @Test
    void aPassedAppointmentPutsThePersonIntoOfficeFromThatDayOnTheDecisionsNumber() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.APPOINTMENT).getFirst();
            PersonId person = person("岑任前");
            OrganisationId bureau = bureau();
            nominated(meeting, item, person, bureau, "局长");
            assertThat(posts(person)).isEmpty();

            votes.on(meeting, item, 2);

            Decision decision = decisions.of(item.id()).orElseThrow();
            assertThat(decision.number().text()).isEqualTo("青人常〔2026〕1号");
            assertThat(posts(person)).singleElement().satisfies(held -> {
                assertThat(held.post().title()).isEqualTo("局长");
                assertThat(held.span().from()).isEqualTo(TestSessions.DAY);
                assertThat(held.basis()).isEqualTo("青人常〔2026〕1号");
            });
            assertThat(effects.of(decision.id())).singleElement().returns(true, Effect::done);
            assertThat(state(meeting, item)).isEqualTo(ItemState.VOTED);
        });
    }

    @Test
    void aFailedVoteChangesNothingAndTheNextItemIsVotedAllTheSame() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            List<AgendaItem> items = votes.agenda(meeting, ItemKind.APPOINTMENT, ItemKind.DECISION);
            PersonId person = person("岑落选");
            nominated(meeting, items.getFirst(), person, bureau(), "局长");

            votes.on(meeting, items.getFirst(), 1);
            votes.on(meeting, items.getLast(), 3);

            assertThat(decisions.outcome(items.getFirst().id()))
                    .map(Outcome::passed)
                    .contains(false);
            assertThat(decisions.of(items.getFirst().id())).isEmpty();
            assertThat(posts(person)).isEmpty();
            assertThat(state(meeting, items.getFirst())).isEqualTo(ItemState.VOTED);
            assertThat(decisions.of(items.getLast().id()))
                    .map(decision -> decision.number().serial())
                    .contains(1);
        });
    }

    @Test
    void aSecondVoteOnTheSameItemSettlesNothing() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            votes.on(meeting, item, 1);
            votes.on(meeting, item, 3);
            assertThat(decisions.of(item.id())).isEmpty();
            assertThat(decisions.outcome(item.id())).map(Outcome::passed).contains(false);
        });
    }

    @Test
    void aVoteOnAnAmendmentOrOnProcedureSettlesNoItem() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            votes.put(meeting, item.id(), "修正案", "amendment", 3);
            assertThat(decisions.outcome(item.id())).isEmpty();
            assertThat(state(meeting, item)).isEqualTo(ItemState.WAITING);
        });
    }

    @Test
    void theAgendaIsAdoptedByItsOwnVoteAndIsNoDecision() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            votes.agenda(meeting, ItemKind.DECISION);
            votes.put(meeting, null, "会议议程", "agenda", 1);
            assertThat(agendas.adopted(meeting.id())).isEmpty();
            ClosedVote vote = votes.put(meeting, null, "会议议程", "agenda", 3);
            assertThat(agendas.adopted(meeting.id()).orElseThrow().adoptedBy())
                    .isEqualTo(vote.terms().id().value());
            assertThat(decisions.of(meeting.id())).isEmpty();
        });
    }

    @Test
    void anAcceptedResignationEndsThePostAndOwesTheCongressAFiling() {
        Meeting meeting = meeting(3);
        OrganisationId commission = organisation(OrganisationKind.SUPERVISORY_COMMISSION);
        PersonId person = person("岑请辞");
        appointed(person, commission, "主任", PostRank.PRINCIPAL_HEAD);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.RESIGNATION).getFirst();
            nominated(meeting, item, person, commission, "主任");
            votes.on(meeting, item, 3);

            assertThat(posts(person)).isEmpty();
            Decision decision = decisions.of(item.id()).orElseThrow();
            assertThat(effects.of(decision.id()))
                    .extracting(Effect::kind)
                    .containsExactly(Effect.Kind.RESIGNED, Effect.Kind.FILING);
            Matter duty =
                    matters.byNumber(effects.of(decision.id()).getLast().what()).orElseThrow();
            assertThat(duty.run().procedure().id()).isEqualTo("sessions/filing-duty");
            assertThat(duty.run().step()).isEqualTo("owed");
            assertThat(duty.source().id()).isEqualTo(decision.id().toString());
        });
    }

    @Test
    void aProcuratorGeneralsResignationWaitsForTheApprovalFromAbove() {
        Meeting meeting = meeting(3);
        OrganisationId procuratorate = organisation(OrganisationKind.PROCURATORATE);
        PersonId person = person("岑检察");
        appointed(person, procuratorate, "检察长", PostRank.PRINCIPAL_HEAD);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.RESIGNATION).getFirst();
            nominated(meeting, item, person, procuratorate, "检察长");
            votes.on(meeting, item, 3);
            assertThat(posts(person)).hasSize(1);
            Decision decision = decisions.of(item.id()).orElseThrow();
            assertThat(effects.of(decision.id()).getFirst().reason()).isEqualTo(PostEffects.APPROVAL);

            again.handle(meeting.id(), item.id(), Sitting.OFFICE).orThrow();

            assertThat(posts(person)).isEmpty();
            assertThat(effects.of(decision.id())).hasSize(2).allMatch(Effect::done);
        });
    }

    @Test
    void anAppointmentToAPostThatIsTakenWaitsWithItsReasonAndIsSentAgain() {
        Meeting meeting = meeting(3);
        OrganisationId bureau = bureau();
        PersonId before = person("岑在任");
        MembershipId held = appointed(before, bureau, "局长", PostRank.PRINCIPAL_HEAD);
        sessions.onTheDay(() -> {
            List<AgendaItem> items = votes.agenda(meeting, ItemKind.APPOINTMENT, ItemKind.REMOVAL);
            PersonId next = person("岑接任");
            nominated(meeting, items.getFirst(), next, bureau, "局长");
            nominated(meeting, items.getLast(), before, bureau, "局长");
            votes.on(meeting, items.getFirst(), 3);
            Decision decision = decisions.of(items.getFirst().id()).orElseThrow();
            assertThat(posts(next)).isEmpty();
            assertThat(effects.of(decision.id())).singleElement().returns("bodies.refusal.PostTaken", Effect::reason);

            votes.on(meeting, items.getLast(), 3);
            again.handle(meeting.id(), items.getFirst().id(), Sitting.OFFICE).orThrow();

            assertThat(posts(before)).extracting(Membership::id).doesNotContain(held);
            assertThat(posts(next)).hasSize(1);
        });
    }

    @Test
    @Transactional
    void aPassedQualificationReportChangesDeputiesAndHowManyTheCongressHas() {
        int term = term();
        DeputyId leaving = deputy(term, "岑迁出");
        DeputyId held = deputy(term, "岑被羁");
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item =
                    votes.agenda(meeting, ItemKind.QUALIFICATION_REPORT).getFirst();
            reported(meeting, item, leaving, DeputyAct.END, EndGround.MOVED_AWAY.name());
            reported(meeting, item, held, DeputyAct.SUSPEND, SuspensionGround.DETAINED.name());
            assertThat(status(leaving)).isEqualTo(DeputyStatus.IN_OFFICE);

            votes.on(meeting, item, 3);

            assertThat(status(leaving)).isEqualTo(DeputyStatus.ENDED);
            assertThat(status(held)).isEqualTo(DeputyStatus.SUSPENDED);
            Decision decision = decisions.of(item.id()).orElseThrow();
            Decision.Deputies number = Objects.requireNonNull(decision.deputies());
            assertThat(number.after()).isEqualTo(number.before() - 1);
            assertThat(text(papers.announcement(decision))).contains("岑迁出", "岑被羁", Integer.toString(number.after()));
        });
    }

    @Test
    void namesAndDraftsForTheCongressPassAsDraftsOnly() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            List<AgendaItem> items =
                    votes.agenda(meeting, ItemKind.NAME_LIST, ItemKind.CONGRESS_DRAFT, ItemKind.DECISION);
            items.forEach(item -> votes.on(meeting, item, 3));
            assertThat(decisions.of(meeting.id()))
                    .extracting(Decision::forCongress)
                    .containsExactly(true, true, false);
            assertThat(text(papers.decision(decisions.of(meeting.id()).getFirst())))
                    .contains("草案，待大会预备会议通过");
        });
    }

    @Test
    void whatPassedIsTheVersionOfTheDraftThatWasRead() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            put(meeting, item, "会议决定，同意甲方案。");
            put(meeting, item, "会议决定，同意乙方案。");
            votes.on(meeting, item, 3);
            Decision decision = decisions.of(item.id()).orElseThrow();
            assertThat(decision.draft()).isEqualTo(2);
            assertThat(drafts.find(item.id(), 2).orElseThrow().isIntact()).isTrue();
            assertThat(text(papers.decision(decision))).contains("同意乙方案").doesNotContain("甲方案");
            SessionResult<DraftText> late = putDraft.handle(meeting.id(), item.id(), "改了", Sitting.OFFICE);
            assertThat(late).isInstanceOf(SessionResult.Refused.class);
        });
    }

    @Test
    void aPersonWhoFailedTwiceForAPostIsToldAtTheThirdAttempt() {
        Meeting meeting = meeting(3);
        OrganisationId bureau = bureau();
        PersonId person = person("岑屡败");
        sessions.onTheDay(() -> {
            List<AgendaItem> items =
                    votes.agenda(meeting, ItemKind.APPOINTMENT, ItemKind.APPOINTMENT, ItemKind.APPOINTMENT);
            assertThat(nominated(meeting, items.get(0), person, bureau, "局长").failures())
                    .isZero();
            votes.on(meeting, items.get(0), 0);
            assertThat(nominated(meeting, items.get(1), person, bureau, "局长").failures())
                    .isOne();
            votes.on(meeting, items.get(1), 1);
            assertThat(nominated(meeting, items.get(2), person, bureau, "局长").failures())
                    .isEqualTo(2);
        });
    }

    @Test
    void theJournalHasOneLineForWhatTheVoteSettledAndOneForEachThingItChanged() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.APPOINTMENT).getFirst();
            PersonId person = person("岑留痕");
            nominated(meeting, item, person, bureau(), "局长");
            votes.on(meeting, item, 3);
            assertThat(journal.of(new Subject("meeting", meeting.id().toString())))
                    .filteredOn(line -> line.action().equals("session.settle"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.details()).containsEntry("passed", "true"));
            assertThat(journal.of(new Subject("person", person.toString())))
                    .filteredOn(line -> line.action().equals("person.appoint"))
                    .hasSize(1);
        });
    }

    @Test
    void theMinutesTellEachVoteWithItsSumAndOfASecretOneTheTotalsAlone() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            ClosedVote vote = votes.on(meeting, item, 2);
            String text = text(minutes.of(meeting));
            assertThat(text).contains(vote.declare().zh(), "赞成2人，反对1人，弃权0人，未表决0人", "全体组成人员3人，出席3人", "青人常〔2026〕1号");
            String votesPart = text.substring(text.indexOf("表决情况"));
            assertThat(votesPart).doesNotContain("员1", "员2");
        });
    }

    @Test
    void theLedgerCountsWhatAVotePassedAndNothingElseAndEachNumberOpensItsRecords() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            List<AgendaItem> items =
                    votes.agenda(meeting, ItemKind.DECISION, ItemKind.DECISION, ItemKind.NAME_LIST, ItemKind.REPORT);
            votes.on(meeting, items.get(0), 3);
            votes.on(meeting, items.get(1), 1);
            votes.on(meeting, items.get(2), 3);
            assertThat(counted("sessions.decisions", meeting))
                    .containsExactly(
                            decisions.of(items.get(0).id()).orElseThrow().id());
            assertThat(counted("sessions.passed", meeting)).hasSize(2);
        });
    }

    private List<DecisionId> counted(String figure, Meeting meeting) {
        List<DecisionId> ofMeeting =
                decisions.of(meeting.id()).stream().map(Decision::id).toList();
        return figures.count(new FigureId(figure), new Period(TestSessions.DAY, TestSessions.DAY)).records().stream()
                .map(shown -> new DecisionId(UUID.fromString(shown.id())))
                .filter(ofMeeting::contains)
                .toList();
    }

    @Test
    void theDatabaseTakesNoDecisionThatNoVotePassed() {
        Meeting meeting = meeting(3);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            votes.on(meeting, item, 1);
            assertThatThrownBy(() -> jdbc.sql("update session_outcome set passed = true where item = :item")
                            .param("item", item.id().value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("""
                                    insert into session_decision (id, meeting, item, poll, body, mark, year, serial, title,
                                        kind, passed_on, for_congress, at)
                                    select gen_random_uuid(), :meeting, item, poll, :body, '伪', 2026, 1, '伪造', 'DECISION',
                                        date '2026-03-26', false, now()
                                    from session_outcome where item = :item
                                    """)
                            .param("meeting", meeting.id().value())
                            .param("body", meeting.body().value())
                            .param("item", item.id().value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        });
    }

    private Meeting meeting(int members) {
        OrganisationId committee =
                sessions.committee(PLACE + UUID.randomUUID().toString().substring(0, 8), members);
        return sessions.inSession(committee, members);
    }

    private PersonId person(String name) {
        return addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Sitting.OFFICE)
                .orThrow();
    }

    private OrganisationId organisation(OrganisationKind kind) {
        String name = "机关" + UUID.randomUUID();
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                kind,
                                name,
                                name,
                                List.of(),
                                null,
                                TestSessions.DAY.minusYears(3),
                                1),
                        Sitting.OFFICE)
                .orThrow();
    }

    private MembershipId appointed(PersonId person, OrganisationId organisation, String title, PostRank rank) {
        return appoint.handle(
                        new AppointToPost.Command(
                                MembershipId.random(),
                                person,
                                organisation,
                                title,
                                rank,
                                TestSessions.DAY.minusYears(1),
                                ""),
                        Sitting.OFFICE)
                .orThrow();
    }

    private int term() {
        return terms.on(TestSessions.DAY).map(Term::number).orElseGet(() -> {
            // before every other term of the tests, so that each of them can still begin
            openTerm.handle(new OpenTerm.Command(TermId.random(), 1, LocalDate.of(1990, 1, 6)), Sitting.OFFICE)
                    .orThrow();
            return 1;
        });
    }

    private DeputyId deputy(int term, String name) {
        return addDeputy
                .handle(
                        new AddDeputy.Command(
                                DeputyId.random(),
                                person(name),
                                term,
                                "东岭区",
                                organisation(OrganisationKind.DELEGATION),
                                UUID.randomUUID().toString(),
                                TestSessions.DAY.minusYears(1)),
                        Sitting.OFFICE)
                .orThrow();
    }

    private void reported(Meeting meeting, AgendaItem item, DeputyId deputy, DeputyAct act, String ground) {
        reportDeputy
                .handle(
                        new ReportDeputy.Command(UUID.randomUUID(), meeting.id(), item.id(), deputy, act, ground),
                        Sitting.OFFICE)
                .orThrow();
    }

    private Nominate.Entered nominated(
            Meeting meeting, AgendaItem item, PersonId person, OrganisationId organisation, String title) {
        return nominate.handle(
                        new Nominate.Command(
                                UUID.randomUUID(),
                                meeting.id(),
                                item.id(),
                                person,
                                organisation,
                                title,
                                PostRank.PRINCIPAL_HEAD),
                        Sitting.OFFICE)
                .orThrow();
    }

    private void put(Meeting meeting, AgendaItem item, String text) {
        putDraft.handle(meeting.id(), item.id(), text, Sitting.OFFICE).orThrow();
    }

    private List<Membership> posts(PersonId person) {
        return bodies.on(TestSessions.DAY).postsOf(person);
    }

    private DeputyStatus status(DeputyId deputy) {
        return deputies.byId(deputy, TestSessions.DAY).orElseThrow().status();
    }

    private ItemState state(Meeting meeting, AgendaItem item) {
        return agendas.of(meeting.id())
                .orElseThrow()
                .item(item.id())
                .orElseThrow()
                .state();
    }

    private static String text(Paper paper) {
        return paper.title() + "\n" + paper.body() + "\n" + paper.signature();
    }
}
