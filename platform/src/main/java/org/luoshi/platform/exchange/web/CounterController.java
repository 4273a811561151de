package org.luoshi.platform.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.luoshi.platform.access.SignedPath;
import org.luoshi.platform.exchange.mailroom.Counter;
import org.luoshi.platform.exchange.protocol.ParcelCodec;
import org.luoshi.platform.exchange.protocol.Reason;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where other cities' servers come (对外接口): first for a nonce, then to swap parcels. No session, no account: a parcel says
 * by its signature whose it is.
 */
@Controller
class CounterController {
    private static final int SHORT = 1024;

    private final Counter counter;
    private final Throttle throttle;
    private final Messages messages;
    private final JsonMapper json;

    CounterController(Counter counter, Throttle throttle, Messages messages, JsonMapper json) {
        this.counter = counter;
        this.throttle = throttle;
        this.messages = messages;
        this.json = json;
    }

    @Bean
    static SignedPath exchangeCounter() {
        return new SignedPath("/exchange/v1/**");
    }

    /** {@code {"from":"…","half":"…"}} → {@code {"nonce":"…"}}. */
    @PostMapping("/exchange/v1/nonces")
    ResponseEntity<byte[]> nonce(HttpServletRequest request) throws IOException {
        if (!throttle.lets(request.getRemoteAddr())) {
            return tooMany();
        }
        JsonNode asked = node(request.getInputStream().readNBytes(SHORT));
        Optional<String> nonce = counter.nonce(
                asked.path("from").asString(""), asked.path("half").asString(""));
        return nonce.map(given -> answer(HttpStatus.OK, json.createObjectNode().put("nonce", given)))
                .orElseGet(() ->
                        refused(HttpStatus.FORBIDDEN, new Refusal(Reason.UNKNOWN_SENDER, java.util.List.of("")), -1));
    }

    /** A parcel → a parcel, or {@code {"reason":"GAP","zh":"…","en":"…","have":12}}. */
    @PostMapping("/exchange/v1/parcels")
    ResponseEntity<byte[]> swap(HttpServletRequest request) throws IOException {
        if (!throttle.lets(request.getRemoteAddr())) {
            return tooMany();
        }
        byte[] bytes = request.getInputStream().readNBytes(ParcelCodec.LARGEST + 1);
        return switch (counter.swap(bytes)) {
            case Counter.Answer.Ours(String ours) ->
                ResponseEntity.ok()
                        .contentType(new MediaType("application", "x-ndjson", StandardCharsets.UTF_8))
                        .body(ours.getBytes(StandardCharsets.UTF_8));
            case Counter.Answer.Refused(Refusal refusal, long have) -> refused(status(refusal.reason()), refusal, have);
        };
    }

    private static HttpStatus status(Reason reason) {
        return switch (reason) {
            case UNREADABLE, TRUNCATED, CHANGED, NEWER_VERSION, INCONSISTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case OTHER_RECEIVER, UNKNOWN_SENDER, NOT_PAIRED, WRONG_SIGNER, STALE -> HttpStatus.FORBIDDEN;
            case GAP, FORK, SET_BACK, WE_ARE_BEHIND, OUR_FORK, PAUSED -> HttpStatus.CONFLICT;
        };
    }

    private ResponseEntity<byte[]> refused(HttpStatus status, Refusal refusal, long have) {
        ObjectNode body = json.createObjectNode().put("reason", refusal.reason().name());
        body.put(
                "zh",
                messages.text(
                        Lang.ZH,
                        "exchange.refusal." + refusal.reason(),
                        refusal.facts().toArray()));
        body.put(
                "en",
                messages.text(
                        Lang.EN,
                        "exchange.refusal." + refusal.reason(),
                        refusal.facts().toArray()));
        if (have >= 0) {
            body.put("have", have);
        }
        return answer(status, body);
    }

    private ResponseEntity<byte[]> tooMany() {
        return answer(HttpStatus.TOO_MANY_REQUESTS, json.createObjectNode().put("reason", "TOO_MANY"));
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, ObjectNode body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body));
    }

    private JsonNode node(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }
}
