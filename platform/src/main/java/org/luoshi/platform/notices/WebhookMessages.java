package org.luoshi.platform.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short messages by webhook: posts {@code {"link":"https://…","number":"2026-0132","to":"138…"}} to the address the city
 * names; any answer of 200 to 299 means taken.
 */
final class WebhookMessages implements ShortMessagePort {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI url;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookMessages(URI url, JsonMapper json) {
        this.url = url;
        this.json = json;
    }

    @Override
    public void send(ShortMessage message) {
        Map<String, String> body =
                new TreeMap<>(Map.of("to", message.mobile(), "number", message.number(), "link", message.link()));
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        int status = post(request);
        if (status / 100 != 2) {
            throw new IllegalStateException("the gateway at " + url + " answered " + status);
        }
    }

    private int post(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway at " + url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while posting to " + url, e);
        }
    }
}
