package org.luoshi.platform.laws.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to OpenSearch over HTTP; name and password may stand in the address: {@code https://name:password@host:9200}. */
final class OpenSearchServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MISSING = 404;
    private static final int FAILED = 300;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String credentials;

    OpenSearchServer(URI address) {
        String user = address.getUserInfo();
        this.credentials = user == null ? "" : user;
        this.address = URI.create(address.getScheme() + "://" + address.getHost()
                + (address.getPort() < 0 ? "" : ":" + address.getPort()));
    }

    boolean has(String path) {
        return send("HEAD", path, BodyPublishers.noBody()).statusCode() != MISSING;
    }

    JsonNode get(String path) {
        return read(send("GET", path, BodyPublishers.noBody()), path);
    }

    JsonNode post(String path, String body) {
        return read(send("POST", path, BodyPublishers.ofString(body)), path);
    }

    JsonNode put(String path, String body) {
        return read(send("PUT", path, BodyPublishers.ofString(body)), path);
    }

    private JsonNode read(HttpResponse<String> answer, String path) {
        if (answer.statusCode() >= FAILED) {
            throw new IllegalStateException(
                    "OpenSearch answered %d to %s: %s".formatted(answer.statusCode(), path, answer.body()));
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                .method(method, body);
        if (!credentials.isEmpty()) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from OpenSearch at " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking OpenSearch", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
