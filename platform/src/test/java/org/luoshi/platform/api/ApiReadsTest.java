package org.luoshi.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.sessions.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of organs, figures, the journal and meetings, and what each is refused. */
@PlatformTest
class ApiReadsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    TestSessions sessions;

    @Autowired
    Journal journal;

    @Test
    void readsOrgansAndTheirMembersAsOfADay() {
        SignedIn office = people.viewer("office");
        var committee = sessions.committee("接口委员会", 3);
        JsonNode members = read("/api/v1/organisations/" + committee + "/members?on=" + TestSessions.DAY, office, 200);
        assertThat(members.size()).isEqualTo(3);
        assertThat(read("/api/v1/organisations/" + committee + "/members?on=1990-01-01", office, 200))
                .isEmpty();
        assertThat(read("/api/v1/organisations?on=昨天", office, 422)
                        .path("field")
                        .asString())
                .isEqualTo("on");
        assertThat(read("/api/v1/organisations/none/members", office, 422)
                        .path("reason")
                        .asString())
                .isEqualTo("UNFIT");
        JsonNode part = read("/api/v1/organisations?limit=1", office, 200);
        assertThat(part.path("items").size()).isEqualTo(1);
        assertThat(read(
                                "/api/v1/organisations?limit=1&cursor="
                                        + part.path("next").asString(),
                                office,
                                200)
                        .path("items"))
                .doesNotContainAnyElementsOf(part.path("items"));
    }

    @Test
    void opensTheRecordsOfAFigure() {
        SignedIn office = people.viewer("office");
        String id = read("/api/v1/figures", office, 200).path(0).path("id").asString();
        JsonNode figure = read("/api/v1/figures/" + id, office, 200);
        assertThat(figure.path("hash").asString()).hasSize(64);
        assertThat(figure.path("records").isArray()).isTrue();
        read("/api/v1/figures/none.such", office, 404);
    }

    @Test
    void readsTheJournalToTheAuditOfficerAlone() {
        SignedIn audit = people.viewer("audit-officer");
        JsonNode first = read("/api/v1/journal", audit, 200);
        assertThat(first.path("items").path(0).path("hash").asString()).hasSize(64);
        SignedIn office = people.viewer("office");
        assertThat(read("/api/v1/journal", office, 403).path("reason").asString())
                .isEqualTo("NOT_PERMITTED");
        assertThat(journal.of(new Subject("journal", "installation")))
                .anySatisfy(line ->
                        assertThat(line.actor().id() + line.action()).isEqualTo(office.accountId() + "journal.read"));
    }

    @Test
    void readsAMeetingToThoseWhoMayLookIntoItAlone() {
        SignedIn runs = people.viewer("office");
        var meeting = sessions.inSession(sessions.committee("接口常委会", 5), 4);
        String path = "/api/v1/sessions/" + meeting.number();
        assertThat(read(path, runs, 200).path("quorum").path("all").asInt()).isEqualTo(5);
        assertThat(read(path + "/attendance", runs, 200)
                        .valueStream()
                        .filter(seat -> seat.path("member").asBoolean()))
                .hasSize(5);
        assertThat(read(path + "/popolo", runs, 200).path("identifier").asString())
                .isEqualTo(meeting.number());
        assertThat(read(path + "/agendas", runs, 200).isArray()).isTrue();
        assertThat(read(path + "/votes", runs, 200).valueStream())
                .allSatisfy(vote -> assertThat(vote.path("roll")).isEmpty());
        read(path + "/decisions", runs, 200);
        SignedIn stranger = people.viewer("handler");
        for (String part : new String[] {"", "/attendance", "/agendas", "/votes", "/decisions", "/popolo"}) {
            read(path + part, stranger, 404);
        }
        assertThat(read("/api/v1/sessions?limit=200", stranger, 200).path("items"))
                .isEmpty();
    }

    @Test
    void tellsHowTheExchangeStandsToThoseWhoCarryItAlone() {
        SignedIn carries = people.viewer("administrator");
        assertThat(read("/api/v1/exchange/peers", carries, 200).path("items").isArray())
                .isTrue();
        read("/api/v1/exchange/peers/0123456789abcdef0123", carries, 404);
        assertThat(read("/api/v1/exchange/peers", people.viewer("handler"), 403)
                        .path("reason")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
    }

    private JsonNode read(String path, SignedIn viewer, int status) {
        MvcTestResult result = web.get().uri(path).with(TestAccounts.as(viewer)).exchange();
        assertThat(result).hasStatus(status);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
