package org.luoshi.platform.sessions.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conference is recorded with what it conveyed, who spoke and who reported; what it deployed is supervised. */
@PlatformTest
class ConferencesTest {
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final LocalDate HELD = LocalDate.of(2026, 3, 2);
    private static final List<String> FOUR = List.of("东岭区委统战部", "西河区委统战部", "云溪县委统战部", "高新区党群工作部");

    @Autowired
    MockMvcTester web;

    @LocalServerPort
    int port;

    @Autowired
    RecordConference record;

    @Autowired
    DeployTask deploy;

    @Autowired
    Conferences conferences;

    @Autowired
    TestSessions sessions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Autowired
    CityDate date;

    @Test
    void keepsWhatWasConveyedWhoSpokeAndTheFourUnitsThatReported() {
        Conference kept = recorded("全市统战部长会议", "部署今年全市统战工作", "").orThrow();
        assertThat(kept.exchange()).containsExactlyElementsOf(FOUR);
        assertThat(conferences.byNumber(kept.meeting().number())).contains(kept);
        assertThat(kept.meeting().opensOn()).isEqualTo(HELD);
        assertThat(record.warnings(kept)).noneMatch(Warning::asksReason);
    }

    @Test
    void takesARecordThatContradictsItselfOnlyWithTheReasonAndGoesOnSayingSo() {
        UUID same = UUID.randomUUID();
        String title = "全市统战部长会议" + same;
        SessionResult<Conference> silent = recorded(title, "部署今年全市宣传思想工作" + same, "");
        assertThat(silent.fold(_ -> "kept", SessionRefusal::messageKey)).isEqualTo("conferences.refusal.Contradicts");
        Conference kept =
                recorded(title, "部署今年全市宣传思想工作" + same, "已向召开单位核对，原文如此").orThrow();
        assertThat(kept.keptBecause()).isEqualTo("已向召开单位核对，原文如此");
        assertThat(record.warnings(kept)).anyMatch(Warning.FieldDiffers.class::isInstance);
    }

    @Test
    void makesADeployedTaskAMatterBelowTheConferenceWithTheParagraphItStandsOn() {
        Conference kept = recorded("全市统战部长会议", "部署今年全市统战工作", "").orThrow();
        DeployedTask task = date.valueAt(
                HELD.plusDays(1).atTime(9, 0),
                () -> deploy.handle(task(kept, "建立统战工作责任清单", kept.meeting().body(), HELD.plusMonths(3)), Sitting.OFFICE)
                        .orThrow());
        Matter matter = matters.find(task.id()).orElseThrow();
        assertThat(matter.parent()).isEqualTo(kept.meeting().id().matter());
        assertThat(matter.number()).isEqualTo(kept.meeting().number() + "-01");
        assertThat(matter.run().step()).isEqualTo("assigned");
        assertThat(matter.hasParty(kept.meeting().body().toString())).isTrue();
        assertThat(conferences.tasks(kept.meeting().id())).containsExactly(task);
        assertThat(journal.of(new Subject("meeting", kept.meeting().id().toString())).stream()
                        .map(Line::action))
                .contains("conference.record", "conference.deploy");
    }

    @Test
    void inventsNeitherOwnerNorDateOfATask() {
        Conference kept = recorded("全市统战部长会议", "部署今年全市统战工作", "").orThrow();
        refusedFor("owner", task(kept, "建立清单", null, HELD.plusMonths(3)));
        refusedFor("due", task(kept, "建立清单", kept.meeting().body(), null));
        refusedFor("task", task(kept, " ", kept.meeting().body(), HELD.plusMonths(3)));
        assertThat(conferences.tasks(kept.meeting().id())).isEmpty();
    }

    private void refusedFor(String field, DeployTask.Command command) {
        assertThat(deploy.handle(command, Sitting.OFFICE))
                .isEqualTo(SessionResult.refused(
                        new SessionRefusal.InRoom("conferences.refusal.Missing." + field, List.of(), null)));
    }

    /** Act | to the office | to a deputy | to a unit | to the public. */
    private static final String RIGHTS = """
            GET /sessions/conferences            | 200 | 200 | 403 | 302
            GET /sessions/conferences.csv        | 200 | 200 | 403 | 302
            GET /sessions/conferences/new        | 200 | 403 | 403 | 302
            GET /sessions/conferences/NUMBER     | 200 | 200 | 403 | 302
            POST /sessions/conferences/NUMBER/tasks | 422 | 403 | 403 | 403
            POST /sessions/conferences           | 422 | 403 | 403 | 403
            """;

    @Test
    void answersEverybodyAsTheTableSays() {
        Conference kept = recorded("全市统战部长会议", "部署今年全市统战工作", "").orThrow();
        String number = URLEncoder.encode(kept.meeting().number(), StandardCharsets.UTF_8);
        List<HttpVisitor> visitors =
                List.of(signedIn("committee-office"), signedIn("deputy"), signedIn("handler"), new HttpVisitor(port));
        RIGHTS.lines().forEach(row -> {
            List<String> cells = CELL.splitAsStream(row).map(String::strip).toList();
            String act = cells.getFirst().replace("NUMBER", number);
            for (int i = 0; i < visitors.size(); i++) {
                assertThat(ask(visitors.get(i), act, kept).statusCode())
                        .as(act + " by visitor " + i)
                        .isEqualTo(Integer.parseInt(cells.get(i + 1)));
            }
        });
        visitors.forEach(HttpVisitor::close);
        assertThat(journal.of(new Subject("meeting", kept.meeting().id().toString())).stream()
                        .filter(line -> line.outcome() == Outcome.REFUSED)
                        .map(Line::action))
                .contains("conference.deploy");
    }

    @Test
    void tellsProgramsTheTasksOfAConferenceAndWhatInItDoesNotFit() {
        Conference kept = recorded("全市统战部长会议", "部署今年全市宣传思想工作", "原文如此").orThrow();
        DeployedTask task = deploy.handle(
                        task(kept, "建立清单", kept.meeting().body(), date.today().plusMonths(3)), Sitting.OFFICE)
                .orThrow();
        String path = "/api/v1/conferences/" + kept.meeting().number();
        assertThat(read(path).path("exchange")).hasSize(FOUR.size());
        assertThat(read(path).path("keptBecause").asString()).isEqualTo("原文如此");
        for (String part : new String[] {"", "/tasks", "/warnings"}) {
            read(path + part, "handler", 403);
        }
        assertThat(read(path + "/tasks").path(0).path("number").asString()).isEqualTo(task.number());
        assertThat(read(path + "/warnings").valueStream())
                .anySatisfy(doubt -> assertThat(doubt.path("grave").asBoolean()).isTrue());
    }

    private JsonNode read(String path) {
        return read(path, "committee-office", 200);
    }

    private JsonNode read(String path, String role, int status) {
        MvcTestResult result =
                web.get().uri(path).with(TestAccounts.as(accounts.viewer(role))).exchange();
        assertThat(result).hasStatus(status);
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private static HttpResponse<String> ask(HttpVisitor visitor, String act, Conference kept) {
        String path = act.replaceFirst("^\\w+ ", "");
        return act.startsWith("GET")
                ? visitor.get(path)
                : visitor.submit(
                        "/sessions",
                        path,
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "host", "没有的单位" + kept.meeting().id(),
                                "title", "会",
                                "heldOn", "2026-03-02",
                                "text", "事项"));
    }

    private HttpVisitor signedIn(String role) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.signIn(accounts.with(role).login(), TestAccounts.PASSWORD);
        return visitor;
    }

    private SessionResult<Conference> recorded(String title, String deployed, String because) {
        OrganisationId host = sessions.committee("会" + UUID.randomUUID(), 1);
        return record.handle(
                new RecordConference.Command(
                        MeetingId.fresh(),
                        host,
                        title,
                        HELD,
                        "市委会议室",
                        List.of("全国统战部长会议精神", "全省统战部长会议精神"),
                        List.of(deployed + host),
                        List.of(new Speaker("无名氏" + host, "市委常委、统战部部长", Speaker.Role.SPOKE)),
                        FOUR,
                        because),
                Sitting.OFFICE);
    }

    private static DeployTask.Command task(
            Conference kept,
            String text,
            @org.jspecify.annotations.Nullable OrganisationId owner,
            @org.jspecify.annotations.Nullable LocalDate due) {
        return new DeployTask.Command(MatterId.fresh(), kept.meeting().id(), text, owner, due, "会议要求，" + text + "。");
    }
}
