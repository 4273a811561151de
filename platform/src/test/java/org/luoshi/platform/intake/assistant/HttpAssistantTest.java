package org.luoshi.platform.intake.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.intake.DraftAssistant.Answer;
import org.luoshi.platform.intake.DraftAssistant.Failure;
import org.luoshi.platform.intake.DraftAssistant.Proposal;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint that answers as it should, in another shape, never, hugely, or elsewhere. */
class HttpAssistantTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONG = Duration.ofSeconds(30);

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    HttpAssistantTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.close();
    }

    @Test
    void readsTheDocumentedShape() {
        answers(200, """
                {"assistant":" 示例\\n模型 ","drafts":[
                  {"kind":"TASK","quote":"年底前完成改造","fields":{"owner":"示例市教育局","value":3},"why":"有时限"},
                  {"kind":"FIGURE","quote":"36个"}]}
                """);
        assertThat(ask(LONG))
                .isEqualTo(new Answer.Proposed(
                        "示例 模型",
                        List.of(
                                new Proposal("TASK", "年底前完成改造", Map.of("owner", "示例市教育局", "value", "3"), "有时限"),
                                new Proposal("FIGURE", "36个", Map.of(), ""))));
        var request = JSON.readTree(asked.get());
        assertThat(request.path("version").asInt()).isEqualTo(1);
        assertThat(request.path("text").asString()).isEqualTo("示例市举行会议");
        assertThat(request.path("kinds").path("TASK").toString()).isEqualTo("[\"text\",\"owner\",\"due\"]");
        assertThat(request.path("kinds").has("NAME")).isFalse();
    }

    @Test
    void usesNothingOfAnotherShape() {
        for (String answer : List.of(
                "",
                "null",
                "[]",
                "我找到了三条",
                "{}",
                "{\"drafts\":{}}",
                "{\"drafts\":[1]}",
                "{\"drafts\":[{\"kind\":\"TASK\"}]}",
                "{\"drafts\":[{\"kind\":\"TASK\",\"quote\":7}]}",
                "{\"drafts\":[{\"kind\":\"TASK\",\"quote\":\"文\",\"fields\":[]}]}",
                "{\"drafts\":[{\"kind\":\"TASK\",\"quote\":\"文\",\"fields\":{\"owner\":{}}}]}",
                "{\"drafts\":[{\"kind\":\"TASK\",\"quote\":\"文\"}",
                "{\"drafts\":[" + "{\"kind\":\"TASK\",\"quote\":\"文\"},".repeat(200)
                        + "{\"kind\":\"TASK\",\"quote\":\"文\"}]}",
                "{\"drafts\":".repeat(5000))) {
            assertThat(new AssistantJson(JSON).read(answer.getBytes(StandardCharsets.UTF_8)))
                    .as(answer.length() > 80 ? answer.substring(0, 80) : answer)
                    .isInstanceOfSatisfying(
                            Answer.Failed.class, it -> assertThat(it.why()).isEqualTo(Failure.SHAPE));
        }
    }

    @Test
    void tellsWhenItFailsAndFollowsItNowhere() {
        answers(500, "{\"drafts\":[]}");
        assertThat(ask(LONG)).isEqualTo(new Answer.Failed(Failure.STATUS, "500"));
        server.createContext("/away", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://example.com/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThat(assistant("/away", LONG).propose("文")).isEqualTo(new Answer.Failed(Failure.STATUS, "302"));
        server.stop(0);
        assertThat(ask(LONG))
                .isInstanceOfSatisfying(
                        Answer.Failed.class, it -> assertThat(it.why()).isEqualTo(Failure.UNREACHABLE));
    }

    /** It begins to answer and never ends: the whole answer is waited for, not its first byte. */
    @Test
    void stopsWaitingForAnAnswerThatDoesNotEnd() {
        server.createContext("/drafts", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write("{\"drafts\":[".getBytes(StandardCharsets.UTF_8));
                body.flush();
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(ask(Duration.ofMillis(300))).isEqualTo(new Answer.Failed(Failure.SLOW, "PT0.3S"));
    }

    @Test
    void readsNoMoreThanTheMost() {
        answers(200, "{\"drafts\":[]}" + " ".repeat(HttpAssistant.LARGEST_ANSWER));
        assertThat(ask(LONG))
                .isInstanceOfSatisfying(
                        Answer.Failed.class, it -> assertThat(it.why()).isEqualTo(Failure.ANSWER_TOO_LARGE));
    }

    @Test
    void sendsNoTextBeyondMeasure() {
        answers(200, "{\"drafts\":[]}");
        assertThat(assistant("/drafts", LONG).propose("长".repeat(HttpAssistant.LONGEST_TEXT + 1)))
                .isInstanceOfSatisfying(
                        Answer.Failed.class, it -> assertThat(it.why()).isEqualTo(Failure.TEXT_TOO_LONG));
        assertThat(asked.get()).isEmpty();
    }

    private Answer ask(Duration patience) {
        return assistant("/drafts", patience).propose("示例市举行会议");
    }

    private HttpAssistant assistant(String path, Duration patience) {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return new HttpAssistant(
                uri, new Intranet(_ -> new InetAddress[] {InetAddress.getLoopbackAddress()}), patience, JSON);
    }

    private void answers(int status, String answer) {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext("/drafts", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }
}
