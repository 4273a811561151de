package org.luoshi.platform.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * An assistant inside the house, as an operator would name one: a server on this machine that answers about texts it was
 * told of, and with 503 about all others.
 */
@Component
class AssistantStandIn implements DynamicPropertyRegistrar, DisposableBean {
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    @Override
    public void accept(DynamicPropertyRegistry registry) {
        HttpServer listening = listen();
        server = listening;
        registry.add(
                "luoshi.intake.assistant.url",
                () -> "http://127.0.0.1:" + listening.getAddress().getPort() + "/drafts");
    }

    /** About a text that holds {@code word} it answers {@code json}. */
    void knows(String word, String json) {
        answers.put(word, json);
    }

    /** Whether anybody showed it a text that holds {@code word}. */
    boolean saw(String word) {
        return asked.stream().anyMatch(text -> text.contains(word));
    }

    private HttpServer listen() {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/drafts", this::answer);
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("no assistant of the tests", e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(text);
        String json = answers.entrySet().stream()
                .filter(known -> text.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(json.isEmpty() ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void destroy() {
        if (server != null) {
            Objects.requireNonNull(server).stop(0);
        }
    }
}
