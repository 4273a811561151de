package org.luoshi.platform.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs begin, read and move matters as people do, and are told why when they may not. */
@PlatformTest
class MatterApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Matters matters;

    @Autowired
    Journal journal;

    @Test
    void beginsOneMatterHoweverOftenItIsAsked() {
        SignedIn clerk = people.viewer("window-clerk");
        String id = UUID.randomUUID().toString();
        JsonNode first = json(begin(clerk, id, "申请助学"), 201);
        assertThat(json(begin(clerk, id, "申请助学"), 201).path("number")).isEqualTo(first.path("number"));
        assertThat(first.path("step").path("id").asString()).isEqualTo("draft");
        assertThat(first.path("acts").valueStream().map(act -> act.path("id").asString()))
                .contains("apply");
        problem(begin(clerk, UUID.randomUUID().toString(), " "), 422, "INCOMPLETE");
        problem(begin(people.viewer("handler"), UUID.randomUUID().toString(), "申请"), 404, "UNKNOWN");
    }

    @Test
    void carriesAnActAndTellsAStaleOneWhatIsNew() {
        SignedIn clerk = people.viewer("window-clerk");
        String number = number(clerk, "申请医疗");
        String sent = """
                {"version": 0, "carried": {"kind": "medical", "circumstances": "住院", "household": 3, "consent": true}}""";
        JsonNode moved = json(act(clerk, number, "apply", sent), 200);
        assertThat(moved.path("step").path("id").asString()).isEqualTo("applied");
        assertThat(moved.path("history")
                        .path(0)
                        .path("carried")
                        .path("household")
                        .asInt())
                .isEqualTo(3);
        JsonNode stale = problem(act(clerk, number, "apply", sent), 409, "STALE");
        assertThat(stale.path("title").asString()).contains("第 0 版", "第 1 版");
    }

    @Test
    void saysWhichFieldIsWrongInTheWordsOfTheRule() {
        SignedIn clerk = people.viewer("window-clerk");
        String number = number(clerk, "申请生活帮扶");
        JsonNode number3 = problem(
                act(clerk, number, "apply", "{\"version\": 0, \"carried\": {\"household\": \"三\"}}"),
                422,
                "UNREADABLE");
        assertThat(number3.path("field").asString()).isEqualTo("household");
        assertThat(problem(
                                act(clerk, number, "apply", "{\"version\": 0, \"carried\": {\"means\": 1}}"),
                                422,
                                "UNKNOWN_FIELD")
                        .path("detail")
                        .asString())
                .contains("kind, circumstances, household");
        String unwilling = """
                {"version": 0, "carried": {"kind": "living", "circumstances": "失业", "household": 2, "consent": false}}""";
        assertThat(problem(act(clerk, number, "apply", unwilling), 422, "REFUSED")
                        .path("title")
                        .asString())
                .contains("没有书面授权");
        problem(act(clerk, number, "apply", "{\"version\": 0, \"carried\": [1]}"), 400, "UNREADABLE");
        assertThat(act(clerk, number, "apply", "{\"version\": ")).hasStatus(400);
        assertThat(matters.byNumber(number).orElseThrow().version()).isZero();
    }

    @Test
    void readsAListInPartsThatNeitherRepeatNorDrop() {
        SignedIn clerk = people.viewer("window-clerk");
        String mark = "清单" + UUID.randomUUID().toString().substring(0, 8);
        List<String> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(number(clerk, mark + i));
        }
        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode part = json(get("/api/v1/matters?limit=2&text=" + mark + "&cursor=" + cursor, clerk), 200);
            part.path("items").forEach(item -> read.add(item.path("number").asString()));
            cursor = part.path("next").isNull() ? "" : part.path("next").asString();
        } while (!cursor.isEmpty());
        assertThat(read).containsExactlyElementsOf(begun);
        problem(get("/api/v1/matters?limit=0", clerk), 400, "LIMIT");
        problem(get("/api/v1/matters?cursor=%E4%B9%B1", clerk), 400, "CURSOR");
    }

    @Test
    void hidesAMatterFromStrangersAndKeepsALineOfTheirAct() {
        SignedIn clerk = people.viewer("window-clerk");
        SignedIn stranger = people.viewer("handler");
        String number = number(clerk, "申请应急");
        problem(get("/api/v1/matters/" + number, stranger), 404, "UNKNOWN");
        problem(act(stranger, number, "apply", "{\"version\": 0, \"carried\": {}}"), 404, "UNKNOWN");
        problem(act(stranger, number, "apply", "{\"version\": 0, \"carried\": {\"means\": 1}}"), 404, "UNKNOWN");
        assertThat(journal.of(OpenMatter.subject(
                        matters.byNumber(number).orElseThrow().id())))
                .filteredOn(line -> line.actor().id().equals(stranger.accountId()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.outcome()).isEqualTo(Outcome.REFUSED));
        assertThat(web.get().uri("/api/v1/matters").accept(MediaType.APPLICATION_JSON))
                .hasStatus(401);
    }

    @Test
    void describesItselfToAnybody() {
        JsonNode described = json(
                web.get()
                        .uri("/api/v1/openapi.json")
                        .accept(MediaType.APPLICATION_JSON)
                        .exchange(),
                200);
        assertThat(described.path("paths").propertyNames())
                .contains("/api/v1/matters", "/api/v1/matters/{number}/events/{event}")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    private String number(SignedIn clerk, String title) {
        return json(begin(clerk, UUID.randomUUID().toString(), title), 201)
                .path("number")
                .asString();
    }

    private MvcTestResult begin(SignedIn viewer, String id, String title) {
        return post(viewer, "/api/v1/matters", """
                {"id": "%s", "procedure": "casework/hardship-assistance", "title": "%s", "source": "本人", "confidential": true}""".formatted(id, title));
    }

    private MvcTestResult act(SignedIn viewer, String number, String event, String body) {
        return post(viewer, "/api/v1/matters/" + number + "/events/" + event, body);
    }

    private MvcTestResult post(SignedIn viewer, String path, String body) {
        return web.post()
                .uri(path)
                .with(TestAccounts.as(viewer))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path, SignedIn viewer) {
        return web.get().uri(path).with(TestAccounts.as(viewer)).exchange();
    }

    private static JsonNode problem(MvcTestResult result, int status, String reason) {
        JsonNode problem = json(result, status);
        assertThat(problem.path("reason").asString()).isEqualTo(reason);
        return problem;
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
