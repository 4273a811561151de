package org.luoshi.platform.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The journal as JSON: details of a line, and one JSON object a line in an exported file. Anything else is refused. */
final class LineJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LineJson() {}

    static String details(Map<String, String> details) {
        return JSON.writeValueAsString(details);
    }

    /** An object of texts; a number in place of a text would hash the same, so it is refused. */
    static Map<String, String> texts(String json) {
        return texts(JSON.readTree(json));
    }

    static JsonNode read(String line) {
        return JSON.readTree(line);
    }

    static ObjectNode of(Line line) {
        ObjectNode node = typed("line")
                .put("kind", line.subject().kind())
                .put("id", line.subject().id());
        node.put("seq", line.seq()).put("at", CanonicalEncoding.instantText(line.at()));
        node.put("actorId", line.actor().id()).put("actorName", line.actor().name());
        node.put("actorRole", line.actor().role()).put("action", line.action());
        node.put("outcome", line.outcome().code()).put("reason", line.reason());
        ObjectNode details = node.putObject("details");
        line.details().forEach(details::put);
        return node.put("algorithm", line.algorithm())
                .put("previousHash", line.previousHash())
                .put("hash", line.hash());
    }

    static Line line(JsonNode node) {
        return new Line(
                subject(node),
                node.required("seq").longValue(),
                Instant.parse(text(node, "at")),
                new Actor(text(node, "actorId"), text(node, "actorName"), text(node, "actorRole")),
                text(node, "action"),
                Outcome.ofCode(text(node, "outcome")),
                node.required("reason").isNull() ? null : text(node, "reason"),
                texts(node.required("details")),
                text(node, "algorithm"),
                text(node, "previousHash"),
                text(node, "hash"));
    }

    static ObjectNode of(Head head) {
        return fill(typed("head"), head);
    }

    static Head head(JsonNode node) {
        return new Head(subject(node), node.required("seq").longValue(), text(node, "hash"));
    }

    static ObjectNode of(Seal seal) {
        ObjectNode node = typed("seal").put("no", seal.no()).put("at", CanonicalEncoding.instantText(seal.at()));
        node.put("algorithm", seal.algorithm())
                .put("previousHash", seal.previousHash())
                .put("hash", seal.hash());
        ArrayNode heads = node.putArray("heads");
        seal.heads().forEach(head -> fill(heads.addObject(), head));
        return node;
    }

    static Seal seal(JsonNode node) {
        List<Head> heads = new ArrayList<>();
        node.required("heads").forEach(head -> heads.add(head(head)));
        return new Seal(
                node.required("no").longValue(),
                Instant.parse(text(node, "at")),
                heads,
                text(node, "algorithm"),
                text(node, "previousHash"),
                text(node, "hash"));
    }

    static ObjectNode typed(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.required(field);
        if (!value.isString()) {
            throw new IllegalArgumentException(field + " is not a text: " + value);
        }
        return value.stringValue();
    }

    private static Map<String, String> texts(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("details are not an object: " + object);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.propertyNames().forEach(name -> texts.put(name, text(object, name)));
        return texts;
    }

    private static ObjectNode fill(ObjectNode node, Head head) {
        return node.put("kind", head.subject().kind())
                .put("id", head.subject().id())
                .put("seq", head.seq())
                .put("hash", head.hash());
    }

    private static Subject subject(JsonNode node) {
        return new Subject(text(node, "kind"), text(node, "id"));
    }
}
