package org.luoshi.platform.exchange.protocol;

import java.time.Instant;
import java.util.List;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a parcel and the records they stand for. */
final class ParcelJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ParcelJson() {}

    static String header(Parcel parcel) {
        return JSON.createObjectNode()
                .put("type", ParcelCodec.TYPE)
                .put("version", Parcel.VERSION)
                .put("from", parcel.from().value())
                .put("to", parcel.to().value())
                .put("key", parcel.key().hex())
                .put("nonce", parcel.nonce())
                .put("head", parcel.head())
                .put("headHash", parcel.headHash())
                .put("have", parcel.have())
                .put("haveHash", parcel.haveHash())
                .put("first", parcel.first())
                .put("last", parcel.last())
                .put(
                        "previous",
                        parcel.entries().isEmpty()
                                ? parcel.headHash()
                                : parcel.entries().getFirst().previousHash())
                .put("turns", parcel.turns().size())
                .put("entries", parcel.entries().size())
                .toString();
    }

    static String entry(String type, Entry entry) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("origin", entry.origin().value())
                .put("receiver", entry.receiver().value())
                .put("seq", entry.seq())
                .put("lamport", entry.lamport())
                .put("seen", entry.seen())
                .put("at", entry.at().toString())
                .put("kind", entry.kind())
                .put("json", entry.json())
                .put("previous", entry.previousHash())
                .put("hash", entry.hash())
                .put("signature", entry.signature())
                .toString();
    }

    static Parcel parcel(JsonNode header, List<Entry> turns, List<Entry> entries) {
        return new Parcel(
                new CityId(text(header, "from")),
                new CityId(text(header, "to")),
                new CityKey(text(header, "key")),
                text(header, "nonce"),
                number(header, "head"),
                text(header, "headHash"),
                number(header, "have"),
                text(header, "haveHash"),
                turns,
                entries);
    }

    static Entry entry(JsonNode node) {
        return new Entry(
                new CityId(text(node, "origin")),
                new CityId(text(node, "receiver")),
                number(node, "seq"),
                number(node, "lamport"),
                number(node, "seen"),
                Instant.parse(text(node, "at")),
                text(node, "kind"),
                text(node, "json"),
                text(node, "previous"),
                text(node, "hash"),
                text(node, "signature"));
    }

    /** How many lines stand between the first and the end. */
    static int count(JsonNode header) {
        return header.path("turns").asInt(0) + header.path("entries").asInt(0);
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static long number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new IllegalArgumentException(name + " is no number: " + value);
        }
        return value.longValue();
    }
}
