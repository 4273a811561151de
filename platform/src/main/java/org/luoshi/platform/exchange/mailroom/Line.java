package org.luoshi.platform.exchange.mailroom;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.protocol.ParcelCodec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The line to another city's server (线路): asks for a nonce, then swaps parcels. Follows nobody elsewhere. */
@Component
class Line {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SHORT = 4096;
    private static final int OK = 200;

    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Line(JsonMapper json) {
        this.json = json;
    }

    /** What the other server said. */
    sealed interface Said {
        /** A parcel, to be looked at: bytes that are no text were none of a parcel anyway. */
        record Parcel(String text) implements Said {}

        /**
         * It stored nothing.
         *
         * @param reason as it names it; whoever answered is not proved
         * @param have how many of ours it holds; -1 when it does not tell
         */
        record Refused(String reason, long have) implements Said {}
    }

    /** A nonce of the server at {@code address}, beginning with {@code half}. */
    String nonce(String address, CityId us, String half) throws IOException {
        String body = json.writeValueAsString(
                json.createObjectNode().put("from", us.value()).put("half", half));
        HttpResponse<InputStream> answer =
                post(address, "nonces", "application/json", body.getBytes(StandardCharsets.UTF_8));
        JsonNode node = node(read(answer, SHORT));
        String nonce = node.path("nonce").asString("");
        if (answer.statusCode() != OK || !nonce.startsWith(half) || nonce.length() <= half.length()) {
            throw new IOException(
                    answer.statusCode() + " " + node.path("reason").asString(""));
        }
        return nonce;
    }

    Said swap(String address, byte[] parcel) throws IOException {
        HttpResponse<InputStream> answer = post(address, "parcels", "application/x-ndjson", parcel);
        byte[] body = read(answer, ParcelCodec.LARGEST);
        if (answer.statusCode() == OK) {
            return new Said.Parcel(new String(body, StandardCharsets.UTF_8));
        }
        JsonNode node = node(body);
        String reason = node.path("reason").asString("");
        if (reason.isEmpty()) {
            throw new IOException("the server answered " + answer.statusCode());
        }
        return new Said.Refused(reason, node.path("have").asLong(-1));
    }

    private HttpResponse<InputStream> post(String address, String what, String type, byte[] body) throws IOException {
        String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/exchange/v1/" + what))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] read(HttpResponse<InputStream> answer, int most) throws IOException {
        try (InputStream body = answer.body()) {
            return body.readNBytes(most + 1);
        }
    }

    private JsonNode node(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
