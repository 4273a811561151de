package org.luoshi.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
class PostsTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Autowired
    AddOrganisation addOrganisation;

    @Autowired
    AddPerson addPerson;

    @Autowired
    AppointToPost appoint;

    @Autowired
    EndMembership end;

    @Autowired
    MergeOrganisation merge;

    @Autowired
    NameStandIn nameStandIn;

    @Autowired
    HandOver handOver;

    @Autowired
    Bodies bodies;

    @Autowired
    StandIns standIns;

    @Autowired
    People people;

    @Autowired
    ApplicationEvents events;

    private OrganisationId bureau;
    private OrganisationId committee;
    private PersonId one;
    private PersonId other;

    @BeforeEach
    void aBureauACommitteeAndTwoPeople() {
        bureau = organisation("古泉市民政局", OrganisationKind.BUREAU);
        committee = organisation("古泉市人民代表大会常务委员会", OrganisationKind.STANDING_COMMITTEE);
        one = person("闻一鸣");
        other = person("卓尔雅");
    }

    @Test
    void knowsTheHeadOfEachDay() {
        MembershipId first = head(one, START).orThrow();
        end.handle(new EndMembership.Command(first, START.plusDays(10), "免职"), Clerk.OFFICE)
                .orThrow();
        head(other, START.plusDays(20)).orThrow();
        check(START.minusDays(1), "");
        check(START, "闻一鸣");
        check(START.plusDays(9), "闻一鸣");
        check(START.plusDays(10), "");
        check(START.plusDays(20), "卓尔雅");
    }

    @Test
    void hasOneHeadAtATime() {
        head(one, START).orThrow();
        refused(head(other, START.plusDays(1)), "PostTaken");
        refused(head(other, START.minusDays(1)), "PostTaken");
        refused(head(one, START.plusDays(1)), "HoldsItAlready");
        refused(appointed(other, bureau, "局长", PostRank.STAFF, START), "RankDiffers");
    }

    @Test
    void keepsTheStandingCommitteeApartFromTheOrgansItOversees() {
        appointed(one, committee, "委员", PostRank.MEMBER, START).orThrow();
        refused(head(one, START), "Incompatible");
        appointed(other, bureau, "副局长", PostRank.DEPUTY_HEAD, START).orThrow();
        refused(appointed(other, committee, "委员", PostRank.MEMBER, START), "Incompatible");
        appointed(other, committee, "工作人员", PostRank.STAFF, START).orThrow();
    }

    @Test
    void endsThePostsOfAnOrganThatIsNoMore() {
        head(one, START).orThrow();
        merge.handle(new MergeOrganisation.Command(bureau, committee, START.plusDays(5), "撤销"), Clerk.OFFICE)
                .orThrow();
        check(START.plusDays(4), "闻一鸣");
        check(START.plusDays(5), "");
    }

    @Test
    void letsAColleagueActDuringLeave() {
        refused(standIn(one, other, START, START.plusDays(7)), "NotColleagues");
        appointed(one, bureau, "科员", PostRank.STAFF, START).orThrow();
        appointed(other, bureau, "科员", PostRank.STAFF, START).orThrow();
        standIn(one, other, START, START.plusDays(7)).orThrow();
        assertThat(standIns.of(one, START.plusDays(6)))
                .extracting(s -> s.acting().name())
                .containsExactly("卓尔雅");
        assertThat(standIns.actedBy(other, START))
                .extracting(s -> s.absent().name())
                .containsExactly("闻一鸣");
        assertThat(standIns.of(one, START.plusDays(7))).isEmpty();
        refused(standIn(one, other, START.plusDays(6), START.plusDays(9)), "ActedForAlready");
        refused(standIn(other, one, START.plusDays(6), START.plusDays(9)), "AwayThemselves");
        refused(standIn(one, one, START, START.plusDays(7)), "SamePerson");
        refused(standIn(one, other, START, START), "EndsBeforeItBegins");
    }

    @Test
    void handsOverFromSomebodyWhoHasLeft() {
        MembershipId held = appointed(one, bureau, "科员", PostRank.STAFF, START).orThrow();
        end.handle(new EndMembership.Command(held, START.plusDays(3), "调离"), Clerk.OFFICE)
                .orThrow();
        HandOver.Command command = new HandOver.Command(one, other, START.plusDays(3), "调离");
        refused(handOver.handle(command, Clerk.OFFICE), "NotColleagues");
        appointed(other, bureau, "科员", PostRank.STAFF, START).orThrow();
        handOver.handle(command, Clerk.OFFICE).orThrow();
        assertThat(events.stream(BodiesEvent.HandedOver.class))
                .containsExactly(new BodiesEvent.HandedOver(one, other, START.plusDays(3)));
    }

    @Test
    void keepsContactsToThoseWhoMaySeeThem() {
        assertThat(people.contact(one, Clerk.OFFICE)).contains(new Contact("13800000000", ""));
        assertThat(people.contact(one, Clerk.IDLE)).isEmpty();
    }

    private void check(LocalDate day, String head) {
        assertThat(bodies.on(day).headOf(bureau).map(m -> m.person().name()).orElse(""))
                .as("head on %s", day)
                .isEqualTo(head);
    }

    private static void refused(BodiesResult<?> result, String refusal) {
        String found = result.fold(_ -> "done", r -> r.getClass().getSimpleName());
        assertThat(found).isEqualTo(refusal);
    }

    private BodiesResult<MembershipId> head(PersonId person, LocalDate from) {
        return appointed(person, bureau, "局长", PostRank.PRINCIPAL_HEAD, from);
    }

    private BodiesResult<MembershipId> appointed(
            PersonId person, OrganisationId organisation, String title, PostRank rank, LocalDate from) {
        return appoint.handle(
                new AppointToPost.Command(MembershipId.random(), person, organisation, title, rank, from, ""),
                Clerk.OFFICE);
    }

    private BodiesResult<java.util.UUID> standIn(PersonId absent, PersonId acting, LocalDate from, LocalDate until) {
        return nameStandIn.handle(new NameStandIn.Command(absent, acting, from, until, "休假"), Clerk.OFFICE);
    }

    private OrganisationId organisation(String name, OrganisationKind kind) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(), kind, name, "", List.of(), null, START.minusYears(3), 1),
                        Clerk.OFFICE)
                .orThrow();
    }

    private PersonId person(String name) {
        return addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, new Contact("13800000000", "")), Clerk.OFFICE)
                .orThrow();
    }
}
