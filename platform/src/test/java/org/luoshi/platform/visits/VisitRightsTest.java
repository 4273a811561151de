package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what with a visit of the government's head over HTTP: its ledger is kept by the government office alone. */
@PlatformTest
class VisitRightsTest {
    /** Act | its fields | answer to the government office | the deputies' office | a deputy | a unit | the public. */
    private static final String RIGHTS = """
            GET                             |                               | 200 | 404 | 404 | 404 | 302
            GET /report.docx                |                               | 200 | 404 | 404 | 404 | 302
            GET /route                      |                               | 200 | 404 | 404 | 404 | 302
            GET /instructions/SAID/letter.docx |                            | 404 | 404 | 404 | 404 | 302
            POST /entries/NEW/release       |                               | 303 | 404 | 404 | 404 | 403
            GET /instructions/SAID          |                               | 200 | 404 | 404 | 404 | 302
            POST /instructions/SAID/confirm | version=0&matter=修堤           | 303 | 404 | 404 | 404 | 403
            POST /instructions/SAID/assign  | version=1                     | 303 | 404 | 404 | 404 | 403
            POST /instructions/SAID/hand-over | version=1&document=函1        | 303 | 404 | 404 | 404 | 403
            POST /instructions/SAID/drop    | version=1&reason=             | 303 | 404 | 404 | 404 | 403
            POST /entries                   | id=NEW&kind=NOTE&text=记      | 303 | 404 | 404 | 404 | 403
            POST /requests/NEW/send         | owner=NEW&due=2026-12-01      | 303 | 404 | 404 | 404 | 403
            POST /requests/NEW/link         |                               | 303 | 404 | 404 | 404 | 403
            POST /stops/STOP/arrive         |                               | 303 | 404 | 404 | 404 | 403
            POST /run                       | to=CLOSED                     | 303 | 404 | 404 | 404 | 403
            """;

    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Pattern PAIR = Pattern.compile("&");

    @Autowired
    MockMvcTester web;

    @LocalServerPort
    int port;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestVisits visits;

    @Test
    void answersEverybodyAsTheTableSays() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        OrganisationId water = visits.unit("水务局");
        Instruction said = visits.said(visit, "修堤", water, Going.SECRETARY);
        List<HttpVisitor> visitors = new ArrayList<>();
        for (String role : List.of("government-office", "office", "deputy", "handler")) {
            HttpVisitor visitor = new HttpVisitor(port);
            visitor.signIn(accounts.with(role).login(), TestAccounts.PASSWORD);
            visitors.add(visitor);
        }
        visitors.add(new HttpVisitor(port));
        RIGHTS.lines().forEach(line -> {
            List<String> cells = CELL.splitAsStream(line).map(String::strip).toList();
            for (int i = visitors.size() - 1; i >= 0; i--) {
                String act = named(cells.get(0), said, visit);
                assertThat(ask(visitors.get(i), act, named(cells.get(1), said, visit), visit)
                                .statusCode())
                        .as(act + " by visitor " + i)
                        .isEqualTo(Integer.parseInt(cells.get(i + 2)));
            }
        });
        visitors.forEach(HttpVisitor::close);
    }

    @Test
    void theLedgersAreForThoseWhoTakePartAndTheFirmsPageForWhoeverHasALink() {
        try (HttpVisitor anybody = new HttpVisitor(port);
                HttpVisitor unit = new HttpVisitor(port)) {
            unit.signIn(accounts.with("handler").login(), TestAccounts.PASSWORD);
            assertThat(unit.get("/visits").statusCode()).isEqualTo(403);
            assertThat(unit.get("/visits/instructions.csv").statusCode()).isEqualTo(403);
            assertThat(anybody.get("/visits").statusCode()).isEqualTo(302);
            HttpResponse<String> firm = anybody.get("/firm/nothing");
            assertThat(firm.statusCode()).isEqualTo(404);
            assertThat(firm.body()).contains("没有这个链接");
            assertThat(firm.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void tellsProgramsAVisitAndWhatWasAskedForOnItToThoseWhoMayLookIntoIt() {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        Instruction said = visits.said(visit, "加强防汛", null, Going.SECRETARY);
        String path = "/api/v1/visits/" + visit.number();
        JsonNode whole = read(path, "government-office", 200);
        assertThat(whole.path("stops").path(1).path("name").asString()).isEqualTo("河道工地");
        JsonNode asked = read(path + "/instructions", "government-office", 200).path(0);
        assertThat(asked.path("id").asString()).isEqualTo(said.id().toString());
        assertThat(asked.path("stage").asString()).isEqualTo("UNCONFIRMED");
        assertThat(asked.path("lacks").valueStream().map(JsonNode::asString)).contains("UNIT", "DATE");
        read(path, "office", 404);
        read(path + "/instructions", "deputy", 404);
        assertThat(read("/api/v1/visits?kind=deputies&limit=200", "government-office", 200)
                        .path("items"))
                .isEmpty();
        read("/api/v1/visits", "handler", 403);
    }

    private JsonNode read(String path, String role, int status) {
        MvcTestResult result =
                web.get().uri(path).with(TestAccounts.as(accounts.viewer(role))).exchange();
        assertThat(result).hasStatus(status);
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private static String named(String text, Instruction said, Visit visit) {
        return text.replace("SAID", said.id().toString())
                .replace("STOP", visit.stops().getFirst().id().toString())
                .replace("NEW", UUID.randomUUID().toString());
    }

    private static HttpResponse<String> ask(HttpVisitor visitor, String act, String fields, Visit visit) {
        String path = "/visits/" + URLEncoder.encode(visit.number(), StandardCharsets.UTF_8)
                + act.replaceFirst("^\\w+ ?", "");
        return act.startsWith("GET") ? visitor.get(path) : visitor.submit("/figures", path, form(fields));
    }

    private static Map<String, String> form(String fields) {
        Map<String, String> form = new LinkedHashMap<>();
        PAIR.splitAsStream(fields).filter(pair -> pair.contains("=")).forEach(pair -> {
            int at = pair.indexOf('=');
            form.put(pair.substring(0, at), pair.substring(at + 1));
        });
        return form;
    }
}
