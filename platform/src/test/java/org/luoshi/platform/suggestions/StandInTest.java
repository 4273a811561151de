package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.Clerk;
import org.luoshi.platform.bodies.HandOver;
import org.luoshi.platform.bodies.NameStandIn;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.notices.Inbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Leave and departure: a stand-in acts under both names, a hand-over passes what is open, and a deputy's office passes to nobody. */
@PlatformTest
class StandInTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts people;

    @Autowired
    NameStandIn nameStandIn;

    @Autowired
    HandOver handOver;

    @Autowired
    Matters matters;

    @Autowired
    OpenMatter open;

    @Autowired
    Journal journal;

    @Autowired
    Inbox inbox;

    @Autowired
    CityDate date;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today;
    private OrganisationId bureau;
    private PersonId absent;
    private PersonId acting;
    private Account handler;
    private Account colleague;

    @BeforeEach
    void twoColleaguesOfOneBureau() {
        today = date.today();
        bureau = bodies.bureau("代理局" + mark);
        absent = bodies.staff(bureau, "王休假" + mark);
        acting = bodies.staff(bureau, "李代理" + mark);
        handler = people.with(bureau, absent, "handler");
        colleague = people.with(bureau, acting);
    }

    @Test
    void actsInTheNameOfWhoIsOnLeaveUnderBothNames() {
        Matter matter = assigned();
        assertThat(contact(people.viewer(colleague), matter)).hasStatus(422);
        standIn(today, today.plusDays(5));
        assertThat(web.get().uri("/suggestions/" + matter.number()).with(as(people.viewer(colleague))))
                .bodyText()
                .contains("/events/contact");
        assertThat(contact(people.viewer(colleague), matter)).hasStatus3xxRedirection();
        assertThat(last(matter)).satisfies(line -> {
            assertThat(line.action()).isEqualTo("contact");
            assertThat(line.actor().id()).isEqualTo(colleague.id().toString());
            assertThat(line.actor().name()).contains(colleague.name(), "代" + handler.name());
        });
    }

    @Test
    void actsInOnesOwnNameWhereOneMayAnyway() {
        Account own = people.with(bureau, acting, "handler");
        Matter matter = assigned();
        standIn(today, today.plusDays(5));
        contact(people.viewer(own), matter);
        assertThat(last(matter).actor().name()).isEqualTo(own.name());
    }

    @Test
    void standsInOnTheGivenDaysAlone() {
        standIn(today.plusDays(2), today.plusDays(4));
        assertThat(people.viewer(colleague).standsFor()).isEmpty();
        assertThat(date.valueAt(
                        today.plusDays(2).atTime(9, 0),
                        () -> people.viewer(colleague).standsFor()))
                .extracting(viewer -> viewer.name())
                .containsExactly(handler.name());
        assertThat(date.valueAt(
                        today.plusDays(4).atTime(9, 0),
                        () -> people.viewer(colleague).standsFor()))
                .isEmpty();
    }

    @Test
    void isToldWhatTheAbsentIsTold() {
        standIn(today, today.plusDays(5));
        assigned();
        assertThat(inbox.items(handler.id().toString(), true, 0)).isNotEmpty();
        assertThat(inbox.items(colleague.id().toString(), true, 0))
                .hasSameSizeAs(inbox.items(handler.id().toString(), true, 0));
    }

    @Test
    void passesTheOpenMattersOfWhoLeavesToTheSuccessor() {
        Matter open = ofPerson(absent);
        Matter others = ofPerson(PersonId.random());
        handOver();
        assertThat(matters.find(open.id()).orElseThrow().owner()).isEqualTo(acting.toString());
        assertThat(matters.version(open.id()).orElseThrow()).isGreaterThan(open.version());
        assertThat(matters.find(others.id()).orElseThrow().owner()).isEqualTo(others.owner());
        assertThat(last(open)).satisfies(line -> {
            assertThat(line.action()).isEqualTo("matter.hand-over");
            assertThat(line.details()).containsEntry("from", "王休假" + mark).containsEntry("to", "李代理" + mark);
        });
        assertThat(journal.of(new Subject("matter", others.id().toString())))
                .extracting(Line::action)
                .doesNotContain("matter.hand-over");
    }

    @Test
    void neitherSeesNorIsToldNorTakesOverWhatIsADeputys() {
        Account deputy = people.with(bureau, absent, "deputy", "handler");
        Matter own = suggestions.submitted(absent.toString(), today, "关于本人履职的建议" + mark);
        standIn(today, today.plusDays(5));
        suggestions.assign(own, bodies.bureau("他局" + mark).toString(), today);
        assertThat(web.get().uri("/suggestions/" + own.number()).with(as(people.viewer(colleague))))
                .hasStatus(404);
        assertThat(web.get().uri("/suggestions?q=" + mark).with(as(people.viewer(colleague))))
                .bodyText()
                .doesNotContain(own.number());
        assertThat(inbox.items(deputy.id().toString(), true, 0)).isNotEmpty();
        assertThat(inbox.items(colleague.id().toString(), true, 0)).isEmpty();
        handOver();
        assertThat(matters.find(own.id()).orElseThrow().owner()).isEqualTo(absent.toString());
    }

    private void handOver() {
        handOver.handle(new HandOver.Command(absent, acting, today, "调动"), Clerk.OFFICE)
                .orThrow();
    }

    /** An application, which an official may take over; a deputy's suggestion nobody may. */
    private Matter ofPerson(PersonId owner) {
        return open.handle(
                new OpenMatter.New(
                        MatterId.fresh(),
                        "测试移交-",
                        "casework/hardship-assistance",
                        "移交" + mark,
                        new Source("test", mark, "测试"),
                        false,
                        null,
                        List.of(new Matter.Person(owner.toString(), Matter.Person.OWNER))),
                new Mover("test", "测试", Set.of("window-clerk"), null, null, false));
    }

    private Matter assigned() {
        return suggestions.assigned(UUID.randomUUID().toString(), bureau.toString(), today, "关于代理的建议" + mark);
    }

    private void standIn(LocalDate from, LocalDate until) {
        nameStandIn
                .handle(new NameStandIn.Command(absent, acting, from, until, "年休假"), Clerk.OFFICE)
                .orThrow();
    }

    private Line last(Matter matter) {
        return journal.of(new Subject("matter", matter.id().toString())).getLast();
    }

    private MvcTestResult contact(SignedIn viewer, Matter matter) {
        return web.post()
                .uri("/suggestions/" + matter.number() + "/events/contact")
                .with(as(viewer))
                .with(csrf())
                .param("version", "" + matters.version(matter.id()).orElseThrow())
                .param("contact.f.way", "visit")
                .param("contact.f.on", today.toString())
                .param("contact.f.heard", "希望雨季前完成")
                .exchange();
    }
}
