package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.TestDeputies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A deputy's program drafts a suggestion and sends its files. */
@PlatformTest
class SuggestionApiTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestDeputies deputies;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private String token = "";
    private String officeToken = "";

    @BeforeEach
    void aDeputyWithAToken() {
        PersonId person = deputies.named("接" + mark, deputies.delegation("接口代表团" + mark));
        Account deputy = accounts.with(null, person, "deputy");
        token = accounts.writingToken(deputy);
        officeToken = accounts.writingToken(accounts.with("office"));
    }

    @Test
    void draftsOneHoweverOftenItIsSent() throws Exception {
        String id = UUID.randomUUID().toString();
        JsonNode first = json(write(token, id, "关于接口的建议" + mark), 201);
        assertThat(json(write(token, id, "关于接口的建议" + mark), 201)).isEqualTo(first);
        assertThat(first.path("number").asString()).startsWith("建");
        JsonNode refused = json(write(token, UUID.randomUUID().toString(), " "), 422);
        assertThat(refused.path("reason").asString()).isEqualTo("INCOMPLETE");
        assertThat(refused.path("field").asString()).isEqualTo("title");
        assertThat(json(write(token, UUID.randomUUID().toString(), "机密★"), 422)
                        .path("title")
                        .asString())
                .contains("密级");
        assertThat(json(write(officeToken, UUID.randomUUID().toString(), "关于"), 403)
                        .path("reason")
                        .asString())
                .isEqualTo("NOT_PERMITTED");
    }

    @Test
    void keepsItsFilesForWhoeverSeesIt() throws Exception {
        String number = json(write(token, UUID.randomUUID().toString(), "关于附件的建议" + mark), 201)
                .path("number")
                .asString();
        JsonNode sent = json(send(token, number, "说明.txt", "现场情况"), 201);
        assertThat(sent.path("sha256").asString()).hasSize(64);
        String files = "/api/v1/suggestions/" + number + "/files";
        assertThat(json(get(token, files), 200).path(0).path("id")).isEqualTo(sent.path("id"));
        MvcTestResult read = get(token, files + "/" + sent.path("id").asString());
        assertThat(read).hasStatusOk();
        assertThat(read.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("现场情况");
        assertThat(json(get(officeToken, files), 404).path("reason").asString()).isEqualTo("UNKNOWN");
        assertThat(json(send(token, number, "坏.exe", "MZ"), 422).path("detail").asString())
                .isNotBlank();
        assertThat(get(token, files + "/" + UUID.randomUUID())).hasStatus(404);
    }

    private MvcTestResult write(String by, String id, String title) {
        String body = JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("title", title)
                .put("facts", "有情况。")
                .put("proposal", "有建议。")
                .toString();
        return web.post()
                .uri("/api/v1/suggestions")
                .header("Authorization", "Bearer " + by)
                .header("Content-Type", "application/json")
                .content(body)
                .exchange();
    }

    private MvcTestResult send(String by, String number, String name, String words) {
        return web.post()
                .uri("/api/v1/suggestions/" + number + "/files")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", words.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + by)
                .exchange();
    }

    private MvcTestResult get(String by, String path) {
        return web.get().uri(path).header("Authorization", "Bearer " + by).exchange();
    }

    private static JsonNode json(MvcTestResult result, int status) throws Exception {
        assertThat(result).hasStatus(status);
        return JsonMapper.shared().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
