package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTest {
    /** Behind the door, where a signed-in person would be. */
    private final MockMvcTester web;

    @LocalServerPort
    int port;

    ErrorPagesTest(@Autowired WebApplicationContext server) {
        web = MockMvcTester.from(server);
    }

    @Test
    void saysWhatIsWrongAndWhatHelps() {
        check(web.get().uri("/no-such-page").exchange(), 404, "没有这个页面", "请检查地址");
        check(web.get().uri("/breaking/number?number=x").exchange(), 400, "这个请求看不懂", "返回上一页");
        check(web.post().uri("/help").exchange(), 405, "这个地址不能这样用", "用页面上的按钮");
        check(web.post().uri("/breaking/stale").exchange(), 409, "刚刚被别人改过", "请重新打开记录");
        check(web.post().uri("/breaking/large").exchange(), 413, "文件太大", "压缩文件");
        check(web.get().uri("/breaking/mistake").exchange(), 500, "系统出错了", "错误编号");
    }

    @Test
    void saysItInEnglish() {
        MvcTestResult page = web.get()
                .uri("/no-such-page")
                .cookie(new Cookie(Lang.COOKIE, "en"))
                .exchange();
        check(page, 404, "There is no such page", "start from the home page");
    }

    @Test
    void logsOurOwnMistakeUnderTheIdThePersonSees(CapturedOutput log) throws Exception {
        String page =
                web.get().uri("/breaking/mistake").exchange().getResponse().getContentAsString();
        String id = page.replaceAll("(?s).*错误编号：([0-9a-f]{8}).*", "$1");
        assertThat(id).hasSize(8);
        assertThat(log.getAll()).contains("mistake " + id, "matter 2026-0132 has no step");
        assertThat(page).doesNotContain("IllegalState", "2026-0132", "at org.");
    }

    @Test
    void answersAProgramInItsOwnWay() {
        assertThat(web.get().uri("/api/breaking/mistake"))
                .hasStatus(500)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("系统出错了");
        assertThat(web.get().uri("/breaking/number?number=x").accept(MediaType.APPLICATION_JSON))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.remedy")
                .asString()
                .contains("返回上一页");
    }

    @Test
    void answersAPartOfAPageWithAMessage() {
        MvcTestResult part =
                web.get().uri("/breaking/mistake").header("HX-Request", "true").exchange();
        assertThat(part).hasStatus(500).hasHeader("HX-Retarget", "#flash");
        assertThat(part).bodyText().startsWith("<section").doesNotContain("<html");
    }

    @Test
    void losesNoTextThatSomebodyTyped() {
        String text = "滨河路两处过街口没有信号灯";
        assertThat(web.post()
                        .uri("/breaking/stale")
                        .header("Sec-Fetch-Site", "same-origin")
                        .param("facts", text)
                        .param("password", "correct horse battery")
                        .exchange())
                .bodyText()
                .contains(text)
                .doesNotContain("correct horse");
    }

    @Test
    void letsNoOtherSitePutWordsOnOurPages() {
        assertThat(web.post()
                        .uri("/breaking/stale")
                        .header("Sec-Fetch-Site", "cross-site")
                        .param("facts", "call this number")
                        .exchange())
                .bodyText()
                .doesNotContain("call this number");
    }

    @Test
    void hasAPageForWhatFailsBeforeAnyController() throws IOException, InterruptedException {
        HttpResponse<String> refused = get("/help;odd=1");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("这个请求看不懂", "<main").doesNotContain("Exception");
    }

    @Test
    void turnsAwayBytesNobodyTypes() throws IOException, InterruptedException {
        for (String path : new String[] {"/about?q=%00", "/about?%00=a", "/about?q=%ff%fe", "/bodies?q=%00"}) {
            HttpResponse<String> refused = get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).as(path).contains("这个请求看不懂").doesNotContain("Exception");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://localhost:" + port + path);
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static void check(MvcTestResult page, int status, String... words) {
        assertThat(page).hasStatus(status).hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(page).bodyText().contains(words).contains("<main").doesNotContain("⟦");
    }
}
