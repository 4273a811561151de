package org.luoshi.platform.matters;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.procedure.run.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Carried values as JSON: {@code {"reason": {"text": "…"}, "until": {"day": "2026-05-01"}}}. */
final class CarriedJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CarriedJson() {}

    static String write(Map<String, Value> carried) {
        ObjectNode all = JSON.createObjectNode();
        carried.forEach((field, value) -> all.set(field, node(value)));
        return all.toString();
    }

    /** SHA-256 in hex over the written form, fields in order of name. */
    static String sha256(Map<String, Value> carried) {
        try {
            byte[] written = write(new java.util.TreeMap<>(carried)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Map<String, Value> read(String json) {
        Map<String, Value> carried = new LinkedHashMap<>();
        JSON.readTree(json).properties().forEach(e -> carried.put(e.getKey(), value(e.getValue())));
        return carried;
    }

    private static ObjectNode node(Value value) {
        ObjectNode node = JSON.createObjectNode();
        switch (value) {
            case Value.Text text -> node.put("text", text.text());
            case Value.Day day -> node.put("day", day.date().toString());
            case Value.Flag flag -> node.put("flag", flag.yes());
            case Value.Num num -> node.put("num", num.number().toPlainString());
            case Value.Units units -> {
                ArrayNode list = node.putArray("units");
                units.units()
                        .forEach(u -> list.addObject().put("unit", u.unit()).put("part", u.part()));
            }
            case Value.Files files -> {
                ArrayNode list = node.putArray("files");
                files.ids().forEach(list::add);
            }
        }
        return node;
    }

    private static Value value(JsonNode node) {
        if (node.has("text")) {
            return new Value.Text(node.get("text").asString());
        }
        if (node.has("day")) {
            return new Value.Day(LocalDate.parse(node.get("day").asString()));
        }
        if (node.has("flag")) {
            return new Value.Flag(node.get("flag").asBoolean());
        }
        if (node.has("num")) {
            return new Value.Num(new BigDecimal(node.get("num").asString()));
        }
        if (node.has("units")) {
            List<Value.Assigned> units = node.get("units")
                    .valueStream()
                    .map(u -> new Value.Assigned(
                            u.get("unit").asString(), u.get("part").asString()))
                    .toList();
            return new Value.Units(units);
        }
        if (node.has("files")) {
            return new Value.Files(
                    node.get("files").valueStream().map(JsonNode::asString).toList());
        }
        throw new IllegalStateException("carried value of unknown kind: " + node);
    }
}
