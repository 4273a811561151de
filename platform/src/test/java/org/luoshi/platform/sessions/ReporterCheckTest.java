package org.luoshi.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.AppointToPost;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.MembershipId;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.bodies.TestBodies;
import org.springframework.beans.factory.annotation.Autowired;

/** Row E3: a reporter the register does not know is warned of; nobody is kept from reporting. */
@PlatformTest
class ReporterCheckTest {
    private static final LocalDate SINCE = LocalDate.of(2024, 5, 1);

    @Autowired
    ReporterCheck check;

    @Autowired
    TestBodies bodies;

    @Autowired
    AddPerson addPerson;

    @Autowired
    AppointToPost appoint;

    @Test
    void asksTheRegisterOfTheDayForNameAndPost() {
        String bureau = "市核" + UUID.randomUUID() + "局";
        OrganisationId organisation = bodies.bureau(bureau);
        String name = "核" + UUID.randomUUID().toString().substring(0, 6);
        PersonId person = addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Sitting.OFFICE)
                .orThrow();
        appoint.handle(
                        new AppointToPost.Command(
                                new MembershipId(UUID.randomUUID()),
                                person,
                                organisation,
                                "局长",
                                PostRank.PRINCIPAL_HEAD,
                                SINCE,
                                "任命"),
                        Sitting.OFFICE)
                .orThrow();

        assertThat(warned(bureau + "局长 " + name, TestSessions.DAY)).isEmpty();
        assertThat(warned(name, TestSessions.DAY)).isEmpty();
        assertThat(warned(bureau, TestSessions.DAY)).isEmpty();
        assertThat(warned(bureau + "局长", TestSessions.DAY)).isEmpty();
        assertThat(warned("", TestSessions.DAY)).isEmpty();
        assertThat(warned(name + "（副局级巡视员）", TestSessions.DAY)).containsExactly("sessions.reporter.other-post");
        assertThat(warned(bureau + "局长 " + name, SINCE.minusDays(1))).containsExactly("sessions.reporter.no-post");
        assertThat(warned(bureau + "总工程师", TestSessions.DAY)).containsExactly("sessions.reporter.vacant");
        assertThat(warned("查无此人" + UUID.randomUUID(), TestSessions.DAY)).containsExactly("sessions.reporter.unknown");
    }

    private List<String> warned(String reporter, LocalDate day) {
        var item = new AgendaItem(
                ItemId.fresh(), 1, "报告", ItemKind.REPORT, ItemMode.ORAL, reporter, false, ItemState.WAITING);
        return check.of(item, day).map(ReporterCheck.Warning::messageKey).stream()
                .toList();
    }
}
