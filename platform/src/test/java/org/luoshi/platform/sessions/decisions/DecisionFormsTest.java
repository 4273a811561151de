package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The forms before and after a vote: filled in by the office, refused to anybody else, and what is unclear is said. */
@PlatformTest
class DecisionFormsTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    TestBodies bodies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Votes votes;

    @Autowired
    Nominations nominations;

    @Autowired
    DeputyChanges changes;

    @Autowired
    Opinions opinions;

    @Autowired
    MoveItem moveItem;

    @Autowired
    Assemblies assemblies;

    @Autowired
    AddPerson addPerson;

    @Autowired
    Journal journal;

    @Autowired
    MockMvcTester web;

    @Test
    void aNominationIsEnteredByTheOfficeAloneAndWhoeverIsUnknownIsNotNominated() {
        Meeting meeting = meeting();
        String bureau = "市表" + UUID.randomUUID() + "局";
        bodies.bureau(bureau);
        String name = "表" + UUID.randomUUID().toString().substring(0, 6);
        addPerson
                .handle(new AddPerson.Command(PersonId.random(), name, Contact.NONE), Sitting.OFFICE)
                .orThrow();
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.APPOINTMENT).getFirst();
            var fields = Map.of("person", name, "organisation", bureau, "title", "局长", "rank", "PRINCIPAL_HEAD");
            SignedIn office = accounts.viewer("office");

            assertThat(posted(meeting, item, "/nominations", fields, member(meeting)))
                    .isEqualTo(403);
            assertThat(posted(meeting, item, "/nominations", fields, accounts.viewer("government-office")))
                    .isEqualTo(403);
            SignedIn stranger = accounts.viewer("handler");
            assertThat(posted(meeting, item, "/nominations", with(fields, "organisation", "没有的局"), stranger))
                    .isEqualTo(403);
            assertThat(refusedTo(stranger, meeting)).containsExactly("session.nominate");
            assertThat(nominations.of(item.id())).isEmpty();
            assertThat(posted(meeting, item, "/nominations", with(fields, "person", "查无此人"), office))
                    .isEqualTo(303);
            assertThat(posted(meeting, item, "/nominations", with(fields, "rank", "KING"), office))
                    .isEqualTo(400);
            assertThat(nominations.of(item.id())).isEmpty();

            assertThat(posted(meeting, item, "/nominations", fields, office)).isEqualTo(303);
            assertThat(nominations.of(item.id()))
                    .singleElement()
                    .satisfies(entered -> assertThat(entered.person().name()).isEqualTo(name));
        });
    }

    @Test
    void aDeputyNobodyKnowsIsNotReportedAndAnActThatIsNoneIsNoForm() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item =
                    votes.agenda(meeting, ItemKind.QUALIFICATION_REPORT).getFirst();
            var fields = Map.of("deputy", "查无此人", "act", "END", "ground", "RESIGNED");
            SignedIn stranger = accounts.viewer("handler");
            assertThat(posted(meeting, item, "/deputies", fields, stranger)).isEqualTo(403);
            assertThat(refusedTo(stranger, meeting)).containsExactly("session.report-deputy");
            assertThat(posted(meeting, item, "/deputies", fields, accounts.viewer("office")))
                    .isEqualTo(303);
            assertThat(posted(meeting, item, "/deputies", with(fields, "act", "PRAISE"), accounts.viewer("office")))
                    .isEqualTo(400);
            assertThat(changes.of(item.id())).isEmpty();
        });
    }

    @Test
    void aMemberSaysAnOpinionByFormForThemselvesAndAStrangerNone() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.REPORT).getFirst();
            votes.put(meeting, null, "会议议程", "agenda", 3);
            moveItem.handle(meeting.id(), item.id(), MoveItem.Step.OPEN, Sitting.OFFICE)
                    .orThrow();
            List<Seat> members = assemblies.now(meeting).members();
            var mine = Map.of("text", "尽快公布清单");
            var another = with(mine, "seat", members.get(1).id().toString());

            assertThat(posted(meeting, item, "/opinions", mine, accounts.viewer("deputy")))
                    .isEqualTo(404);
            assertThat(posted(meeting, item, "/opinions", another, member(meeting)))
                    .isEqualTo(303);
            assertThat(posted(meeting, item, "/opinions", Map.of("text", " "), member(meeting)))
                    .isEqualTo(303);
            assertThat(opinions.of(item.id())).isEmpty();

            assertThat(posted(meeting, item, "/opinions", mine, member(meeting)))
                    .isEqualTo(303);
            assertThat(opinions.of(item.id())).singleElement().satisfies(said -> {
                assertThat(said.name()).isEqualTo(members.getFirst().name());
                assertThat(said.text()).isEqualTo("尽快公布清单");
            });
        });
    }

    /** Acts of this person in the meeting that were refused and left a line. */
    private List<String> refusedTo(SignedIn by, Meeting meeting) {
        return journal.of(new Subject("meeting", meeting.id().toString())).stream()
                .filter(line ->
                        line.outcome() == Outcome.REFUSED && line.actor().id().equals(by.accountId()))
                .map(Line::action)
                .toList();
    }

    private Meeting meeting() {
        return sessions.inSession(sessions.committee("表原市" + UUID.randomUUID(), 3), 3);
    }

    private SignedIn member(Meeting meeting) {
        Seat seat = assemblies.now(meeting).members().getFirst();
        return accounts.viewer(accounts.with(null, seat.person(), "deputy"));
    }

    private int posted(Meeting meeting, AgendaItem item, String act, Map<String, String> fields, SignedIn by) {
        var request = web.post()
                .uri(URI.create(MatterLinks.under("/sessions", meeting.number()) + "/decisions/" + item.id() + act))
                .with(as(by))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange().getResponse().getStatus();
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new java.util.LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
