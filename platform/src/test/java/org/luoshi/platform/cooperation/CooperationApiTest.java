package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read the list of two cities, propose an item and answer a motion, and are told why when they may not. */
@PlatformTest
class CooperationApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    AloneList alone;

    @Autowired
    Journal journal;

    @Test
    void readsItemsWithBothOwnersAndWhatWaitsForWhom() {
        CooperationList list = alone.with("接口邻城市");
        String listed = alone.listed(list, "接口通道", "", DUE);
        String waiting = alone.proposed(list, "接口新事项", "", DUE);
        alone.ours(list, new Act.ReportDone(listed, "我方通车"), AloneList.DAY);
        SignedIn reader = people.viewer("supervisor");

        JsonNode item = read(path(list, "/items/" + listed), reader, 200);
        assertThat(item.path("owners").propertyNames()).containsExactlyInAnyOrder("here", "there");
        assertThat(item.path("stage").asString()).isEqualTo("IN_PROGRESS");
        assertThat(item.path("waitsFor").path(0).asString()).isEqualTo("there");
        assertThat(item.path("number").asString())
                .isEqualTo(alone.matter(list, listed).number());
        assertThat(read(path(list, "/items?limit=1"), reader, 200).path("next").asString())
                .isNotEmpty();
        assertThat(read(path(list, "/versions"), reader, 200)
                        .path(0)
                        .path("items")
                        .path(0)
                        .path("item")
                        .asString())
                .isEqualTo(listed);
        assertThat(read(path(list, "/differences"), reader, 200).valueStream())
                .extracting(one -> one.path("kind").asString())
                .containsExactlyInAnyOrder("ItemUnanswered", "DoneUnanswered");
        assertThat(read(path(list, ""), reader, 200).path("categories")).hasSize(6);
        read(path(list, "/items/" + waiting + "x"), reader, 404);
    }

    @Test
    void proposesAnItemOnceAndAnswersAMotionFromTheOtherCitysLetter() {
        CooperationList list = alone.with("接口二邻城市");
        SignedIn office = people.viewer("government-office");
        String id = UUID.randomUUID().toString();
        assertThat(propose(list, id, "traffic", office, 201).path("stage").asString())
                .isEqualTo("PROPOSED");
        assertThat(propose(list, id, "traffic", office, 422).path("reason").asString())
                .isEqualTo("KNOWN_ITEM");
        assertThat(propose(list, UUID.randomUUID().toString(), "weather", office, 422)
                        .path("title")
                        .asString())
                .contains("没有这个类别");
        alone.theirs(
                list,
                new Act.ConfirmItem(id, new org.luoshi.platform.cooperation.joint.Owner("邻局", "")),
                AloneList.DAY);
        Stamp motion =
                alone.ours(list, new Act.Propose(new Motion.AdoptVersion("第一版", Set.of(id), Set.of())), AloneList.DAY);
        String yes = "{\"motion\": \"" + motion + "\", \"agreed\": true, \"document\": \"" + AloneList.DOCUMENT + "\"}";
        JsonNode after = post(path(list, "/answers"), yes, office, 200);
        assertThat(after.path("list").path("version").asInt()).isEqualTo(1);
        assertThat(after.path("pending")).isEmpty();
        assertThat(post(path(list, "/answers"), "{\"motion\": \"x\", \"agreed\": true}", office, 404)
                        .path("field")
                        .asString())
                .isEqualTo("motion");
    }

    @Test
    void saysEveryActOnAnItemForEitherSideAndWritesTheMinutesOfAMeeting() {
        CooperationList list = alone.with("接口四邻城市");
        String item = alone.listed(list, "接口办事", "", DUE);
        SignedIn office = people.viewer("government-office");
        String acts = path(list, "/items/" + item + "/acts");
        String letter = "\"document\": \"" + AloneList.DOCUMENT + "\"";
        String milestone = "{\"act\": \"milestone\", \"milestone\": \"m1\", \"title\": \"定稿\", \"due\": \"2027-03-01\"";
        post(acts, milestone + "}", office, 200);
        assertThat(post(acts, "{\"act\": \"done\", \"text\": \"好了\"}", office, 422)
                        .path("reason")
                        .asString())
                .isEqualTo("MILESTONES_OPEN");
        post(acts, milestone + ", \"reached\": true}", office, 200);
        assertThat(post(acts, "{\"act\": \"block\", \"text\": \"接口未通\"}", office, 200)
                        .path("stage")
                        .asString())
                .isEqualTo("BLOCKED");
        assertThat(post(acts, "{\"act\": \"progress\", \"text\": \"\"}", office, 422)
                        .path("field")
                        .asString())
                .isEqualTo("text");
        assertThat(post(acts, "{\"act\": \"sing\"}", office, 404).path("field").asString())
                .isEqualTo("act");
        String meeting = UUID.randomUUID().toString();
        post(
                path(list, "/meetings"),
                "{\"id\": \"" + meeting + "\", \"title\": \"联席会议\", \"on\": \"2027-01-20\", \"place\": \"示例市\"}",
                office,
                200);
        String minutes = "{\"meeting\": \"" + meeting + "\", \"present\": [\"甲\"], \"text\": \"研究接口\", \"points\": {\""
                + item + "\": \"三月互通\"}";
        post(path(list, "/minutes"), minutes + "}", office, 200);
        post(path(list, "/minutes"), minutes + ", " + letter + "}", office, 200);
        assertThat(alone.joint(list).meetings().getFirst().held()).isTrue();
        post(acts, "{\"act\": \"progress\", \"text\": \"进展\"}", people.viewer("supervisor"), 403);
    }

    @Test
    void isForWhoeverMayReadTheListAndAnActForTheGovernmentsOffice() {
        CooperationList list = alone.with("接口三邻城市");
        SignedIn stranger = people.viewer("deputy");
        for (String part : new String[] {"", "/items", "/versions", "/differences"}) {
            assertThat(read(path(list, part), stranger, 403).path("reason").asString())
                    .isEqualTo("NOT_PERMITTED");
        }
        read("/api/v1/cooperation/lists", stranger, 403);
        SignedIn reader = people.viewer("supervisor");
        propose(list, UUID.randomUUID().toString(), "traffic", reader, 403);
        assertThat(journal.of(new Subject("cooperation", list.id().toString()))).anySatisfy(line -> {
            assertThat(line.actor().id()).isEqualTo(reader.accountId());
            assertThat(line.outcome()).isEqualTo(Outcome.REFUSED);
        });
        propose(list, UUID.randomUUID().toString(), "traffic", stranger, 404);
    }

    private JsonNode propose(CooperationList list, String id, String category, SignedIn by, int status) {
        return post(path(list, "/items"), """
                {"id": "%s", "title": "接口桥", "category": "%s", "kind": "project", "year": 2027,
                 "deadline": "2027-06-30", "owner": "市交通局"}""".formatted(id, category), by, status);
    }

    private static String path(CooperationList list, String part) {
        return "/api/v1/cooperation/lists/" + list.id() + part;
    }

    private JsonNode read(String path, SignedIn viewer, int status) {
        return json(web.get().uri(path).with(TestAccounts.as(viewer)).exchange(), status);
    }

    private JsonNode post(String path, String body, SignedIn viewer, int status) {
        return json(
                web.post()
                        .uri(path)
                        .with(TestAccounts.as(viewer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange(),
                status);
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
