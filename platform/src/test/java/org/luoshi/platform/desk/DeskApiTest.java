package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.visits.TestVisits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs work at the document desk: from a draft to the archive, from what comes in to the matter it becomes. */
@PlatformTest
class DeskApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final byte[] SCAN = Papers.pdf("stamped");

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestVisits organs;

    @Autowired
    TestDesk desk;

    @Autowired
    PackArchive pack;

    @Autowired
    CityDate date;

    @Test
    void bringsADocumentFromTheDraftToTheArchive() throws Exception {
        String clerk = token("document-clerk");
        String office = token("office");
        String series = begun(clerk);
        Map<String, Object> draft = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "series",
                series,
                "kind",
                "notice",
                "title",
                "关于接口的通知",
                "addressees",
                List.of("各承办单位"),
                "body",
                "请按期答复。");
        JsonNode written = post("/api/v1/documents/outgoing", office, draft, 201);
        assertThat(post("/api/v1/documents/outgoing", office, draft, 201)).isEqualTo(written);
        String number = written.path("draft").asString();
        String path = "/api/v1/documents/outgoing/" + number;
        JsonNode again = put(path, office, with(draft, "title", "关于接口的函", "version", 0), 200);
        assertThat(again.path("title").asString()).isEqualTo("关于接口的函");
        assertThat(put(path, office, with(draft, "version", 0), 409)
                        .path("reason")
                        .asString())
                .isEqualTo("STALE");
        assertThat(get(path + "/wordings", office, 200)
                        .valueStream()
                        .map(one -> one.path("title").asString()))
                .containsExactly("关于接口的通知", "关于接口的函");
        act(number, "submit", office, Map.of());
        act(number, "pass-check", token("document-checker"), Map.of("party-group", "needed"));
        act(number, "record-party-group", clerk, Map.of("on", date.today().toString()));
        act(number, "sign", token("document-signer"), Map.of());
        act(number, "number", clerk, Map.of());
        String scan = send("/api/v1/matters/" + number + "/files", clerk, Map.of("loose", "true"), "file", 201)
                .path("id")
                .asString();
        act(number, "seal", clerk, Map.of("scan", List.of(scan), "copies", 3));
        act(number, "archive", clerk, Map.of());
        JsonNode whole = get(path, clerk, 200);
        assertThat(whole.path("original").path("sha256").asString()).hasSize(64);
        assertThat(whole.path("approvedOn").asString()).isEqualTo(date.today().toString());
        assertThat(whole.path("number").asString()).endsWith("〕1号");
        JsonNode register =
                get("/api/v1/documents/series/" + series + "/" + date.today().getYear(), clerk, 200);
        assertThat(register.path("items").path(0).path("number")).isEqualTo(whole.path("number"));
        MvcTestResult zip = web.post()
                .uri("/api/v1/documents/archive/" + number)
                .header("Authorization", "Bearer " + clerk)
                .exchange();
        assertThat(zip).hasStatusOk();
        assertThat(names(zip.getResponse().getContentAsByteArray()))
                .contains("SHA256SUMS", "manifest.sig", number + "/documents/" + number + ".docx")
                .anyMatch(name -> name.startsWith(number + "/files/"));
    }

    @Test
    void tellsOfAVoidedNumberWhyItIsNotUsed() throws Exception {
        String clerk = token("document-clerk");
        Series series = desk.series(4);
        String number = desk.numbered(series, "作废的").number();
        act(number, "void", clerk, Map.of("reason", "与上级来文重复"));
        JsonNode given = get(
                        "/api/v1/documents/series/" + series.id() + "/"
                                + date.today().getYear(),
                        clerk,
                        200)
                .path("items")
                .path(0);
        assertThat(given.path("serial").asInt()).isEqualTo(5);
        assertThat(given.path("reason").asString()).isEqualTo("与上级来文重复");
        JsonNode line = get("/api/v1/documents/outgoing?series=" + series.id(), clerk, 200)
                .path("items")
                .path(0);
        assertThat(line.path("voided").asString()).isEqualTo("与上级来文重复");
    }

    @Test
    void registersWhatComesInAndMakesAnInstructionAMatter() throws Exception {
        String clerk = token("document-clerk");
        String mark = UUID.randomUUID().toString();
        Map<String, Object> sent =
                Map.of("id", mark, "sender", "省人大常委会办公厅", "senderNumber", "省会〔2026〕3号", "title", mark, "pages", 2);
        JsonNode in = post("/api/v1/documents/incoming", clerk, sent, 201);
        assertThat(post("/api/v1/documents/incoming", clerk, sent, 201)).isEqualTo(in);
        String path = "/api/v1/documents/incoming/" + in.path("number").asString();
        assertThat(get("/api/v1/documents/incoming?text=" + mark, clerk, 200)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(send(path + "/scan", clerk, Map.of(), "scan", 200)
                        .path("scan")
                        .path("sha256")
                        .asString())
                .hasSize(64);
        String id = UUID.randomUUID().toString();
        JsonNode written = send(
                "/api/v1/documents/instructions",
                clerk,
                Map.of(
                        "id",
                        id,
                        "document",
                        in.path("number").asString(),
                        "leader",
                        "李四",
                        "given",
                        date.today().toString(),
                        "instruction",
                        "请研究"),
                "scan",
                201);
        assertThat(written.path("matter").isNull()).isTrue();
        JsonNode became = post(
                "/api/v1/documents/instructions/" + id + "/assign",
                clerk,
                Map.of("task", "研究", "unit", organs.unit("接口承办").toString(), "due", "2030-01-01"),
                200);
        assertThat(get("/api/v1/documents/instructions/" + id, clerk, 200).path("matter"))
                .isEqualTo(became.path("matter"));
        assertThat(post(path + "/file", clerk, Map.of(), 422).path("title").asString())
                .contains("1 件批示");
        assertThat(get(path + "/instructions", clerk, 200).size()).isEqualTo(1);
        assertThat(post(path + "/void", clerk, Map.of("reason", "重复登记"), 200)
                        .path("state")
                        .asString())
                .isEqualTo("VOID");
    }

    @Test
    void namesFieldValueAndRemedyInTheLanguageAskedFor() throws Exception {
        String clerk = token("document-clerk");
        Map<String, Object> sent = Map.of("id", UUID.randomUUID().toString(), "sender", "局");
        JsonNode refused = post("/api/v1/documents/incoming", clerk, sent, 422);
        assertThat(refused.path("reason").asString()).isEqualTo("INCOMPLETE");
        assertThat(refused.path("field").asString()).isEqualTo("title");
        assertThat(refused.path("title").asString()).contains("标题");
        assertThat(refused.path("detail").asString()).isNotBlank();
        JsonNode kind = post(
                "/api/v1/documents/outgoing",
                clerk,
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "series",
                        UUID.randomUUID().toString(),
                        "kind",
                        "诗"),
                422);
        assertThat(kind.path("field").asString() + kind.path("reason").asString())
                .isEqualTo("kindUNFIT");
        JsonNode paper = post(
                "/api/v1/documents/series",
                clerk,
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "code",
                        "新" + UUID.randomUUID().toString().substring(0, 5),
                        "name",
                        "名",
                        "issuer",
                        "机关",
                        "onPaper",
                        -1),
                422);
        assertThat(paper.path("field").asString()).isEqualTo("onPaper");
        assertThat(get("/api/v1/documents/outgoing?year=今年", clerk, 422)
                        .path("field")
                        .asString())
                .isEqualTo("year");
    }

    @Test
    void givesAListInPartsWithoutRepeating() throws Exception {
        String clerk = token("document-clerk");
        Series series = desk.series(0);
        for (int i = 0; i < 3; i++) {
            desk.drafted(series, "分段" + i);
        }
        String path = "/api/v1/documents/outgoing?limit=2&series=" + series.id();
        JsonNode first = get(path, clerk, 200);
        JsonNode second = get(path + "&cursor=" + first.path("next").asString(), clerk, 200);
        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(3);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("items")).doesNotContainAnyElementsOf(first.path("items"));
        assertThat(get(path, token("document-signer"), 200).path("items")).isEmpty();
    }

    @Test
    void letsNobodyInWhomThePagesKeepOut() throws Exception {
        String unit = token("handler");
        for (String path : List.of("outgoing", "incoming", "instructions", "series")) {
            assertThat(get("/api/v1/documents/" + path, unit, 403)
                            .path("reason")
                            .asString())
                    .isEqualTo("NOT_PERMITTED");
        }
        String number = desk.numbered(desk.series(0), "不给看").number();
        get("/api/v1/documents/outgoing/" + number, unit, 404);
        String signer = token("document-signer");
        post(
                "/api/v1/documents/incoming",
                signer,
                Map.of("id", UUID.randomUUID().toString(), "sender", "局", "title", "函"),
                403);
        post("/api/v1/documents/series", signer, Map.of("id", UUID.randomUUID().toString()), 403);
        post("/api/v1/documents/archive/" + number, signer, Map.of(), 403);
    }

    @Test
    void packsAYearSealsItAndHandsItOut() throws Exception {
        Matter first = desk.archived(1970, "接口归档的一件");
        desk.archived(1970, "接口归档的另一件");
        String clerk = token("document-clerk");
        JsonNode open = get("/api/v1/documents/archive/years/1970?limit=1", clerk, 200);
        assertThat(open.path("items").path(0).path("retention").asString()).isEqualTo("30");
        assertThat(open.path("next").isNull()).isFalse();
        UUID id = UUID.randomUUID();
        Map<String, Object> sent = Map.of("id", id.toString(), "year", 1970);
        String batches = "/api/v1/documents/archive/batches";
        String path = batches + "/" + post(batches, clerk, sent, 201).path("id").asString();
        assertThat(post(batches, clerk, sent, 201).path("matters").asInt()).isEqualTo(2);
        assertThat(get(path + "/files", clerk, 422).path("title").asString()).isEqualTo("这一批还没有封存。");
        pack.finish(id);
        assertThat(get(path, clerk, 200).path("packed").asInt()).isEqualTo(2);
        JsonNode part = get(path + "/matters?limit=1", clerk, 200);
        assertThat(part.path("items").path(0).path("number").asString()).isEqualTo(first.number());
        assertThat(get(path + "/matters?cursor=" + part.path("next").asString(), clerk, 200)
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(post(path + "/seal", clerk, Map.of(), 200).path("state").asString())
                .isEqualTo("SEALED");
        assertThat(post(path + "/seal", clerk, Map.of(), 422).path("title").asString())
                .contains("已封存");
        assertThat(post(path + "/undo", clerk, Map.of(), 422).path("reason").asString())
                .isEqualTo("REFUSED");
        assertThat(get(batches + "?year=1970", clerk, 200)
                        .path("items")
                        .path(0)
                        .path("files")
                        .asString())
                .isEqualTo(path + "/files");
        assertThat(get(path + "/files/manifest.json", clerk, 200).path("year").asInt())
                .isEqualTo(1970);
        get(path + "/files/none", clerk, 404);
    }

    @Test
    void undoesABatchAndSaysSo() throws Exception {
        desk.archived(1971, "接口撤销的");
        String clerk = token("document-clerk");
        String batches = "/api/v1/documents/archive/batches";
        Map<String, Object> sent = Map.of("id", UUID.randomUUID().toString(), "year", 1971);
        String path = batches + "/" + post(batches, clerk, sent, 201).path("id").asString();
        assertThat(post(path + "/undo", clerk, Map.of(), 200).path("state").asString())
                .isEqualTo("UNDONE");
        assertThat(post(path + "/undo", clerk, Map.of(), 422).path("title").asString())
                .contains("已撤销");
        assertThat(get(batches + "?year=1971", clerk, 200).path("items")).isEmpty();
        assertThat(post(batches, clerk, Map.of("id", "一", "year", 1971), 422)
                        .path("field")
                        .asString())
                .isEqualTo("id");
        assertThat(post(batches, clerk, Map.of("id", UUID.randomUUID().toString(), "year", 1953), 422)
                        .path("title")
                        .asString())
                .contains("1953");
        assertThat(get(batches, token("document-signer"), 403).path("title").asString())
                .contains(DeskRights.ARCHIVE);
        assertThat(post(batches, token("handler"), sent, 403).path("title").asString())
                .contains(DeskRights.ARCHIVE);
    }

    private static List<String> names(byte[] bytes) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private String begun(String clerk) throws Exception {
        return post(
                        "/api/v1/documents/series",
                        clerk,
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "code",
                                "接" + UUID.randomUUID().toString().substring(0, 6),
                                "name",
                                "接口发文",
                                "issuer",
                                "示例市人大常委会办公室"),
                        201)
                .path("id")
                .asString();
    }

    private void act(String number, String event, String token, Map<String, Object> carried) throws Exception {
        String path = "/api/v1/matters/" + number;
        long version = get(path, token, 200).path("version").asLong();
        post(path + "/events/" + event, token, Map.of("version", version, "carried", carried), 200);
    }

    private static Map<String, Object> with(Map<String, Object> sent, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(sent);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i].toString(), more[i + 1]);
        }
        return all;
    }

    private String token(String role) {
        return accounts.writingToken(accounts.with(role));
    }

    private JsonNode post(String path, String token, Map<String, Object> body, int status) throws Exception {
        return json(
                web.post()
                        .uri(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .content(JSON.writeValueAsString(body))
                        .exchange(),
                status);
    }

    private JsonNode put(String path, String token, Map<String, Object> body, int status) throws Exception {
        return json(
                web.put()
                        .uri(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .content(JSON.writeValueAsString(body))
                        .exchange(),
                status);
    }

    private JsonNode send(String path, String token, Map<String, String> fields, String part, int status)
            throws Exception {
        var request =
                web.post().uri(path).multipart().file(new MockMultipartFile(part, "扫描件.pdf", "application/pdf", SCAN));
        fields.forEach(request::param);
        return json(request.header("Authorization", "Bearer " + token).exchange(), status);
    }

    private JsonNode get(String path, String token, int status) throws Exception {
        return json(
                web.get().uri(path).header("Authorization", "Bearer " + token).exchange(), status);
    }

    private static JsonNode json(MvcTestResult result, int status) throws Exception {
        String said = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(result.getResponse().getStatus()).as(said).isEqualTo(status);
        return JSON.readTree(said);
    }
}
