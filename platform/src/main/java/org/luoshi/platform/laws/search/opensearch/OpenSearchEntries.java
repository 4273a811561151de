package org.luoshi.platform.laws.search.opensearch;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.Clause.Field;
import org.luoshi.platform.laws.search.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Entries as OpenSearch keeps them: what is searched, and the whole entry beside it. */
final class OpenSearchEntries {
    /** The same cutting as the index in the process: pairs of Chinese characters, other words whole. */
    static final String SHAPE = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "auto_expand_replicas": "0-1",
               "refresh_interval": "-1", "analysis": {"analyzer": {"pairs": {"type": "custom",
               "tokenizer": "standard", "filter": ["cjk_width", "lowercase", "cjk_bigram"]}}}},
             "mappings": {"dynamic": false, "properties": {
               "text": {"type": "text", "analyzer": "pairs", "position_increment_gap": 100},
               "title": {"type": "text", "analyzer": "pairs"},
               "id": {"type": "keyword"}, "name": {"type": "keyword"}, "number": {"type": "keyword"},
               "kind": {"type": "keyword"}, "level": {"type": "keyword"}, "place": {"type": "keyword"},
               "ending": {"type": "keyword"}, "work": {"type": "keyword"},
               "from": {"type": "long"}, "to": {"type": "long"}}}}
            """;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OpenSearchEntries() {}

    static ObjectNode document(Entry entry) {
        ObjectNode document = JSON.objectNode();
        document.put("id", entry.id());
        put(document, Field.WORK, entry.work());
        put(document, Field.KIND, entry.kind().name());
        put(document, Field.NUMBER, entry.number());
        put(document, Field.LEVEL, entry.level());
        put(document, Field.ENDING, entry.ending().name());
        put(document, Field.NAME, Entry.name(entry.title()));
        put(document, Field.TITLE, entry.title());
        document.put(name(Field.FROM), entry.firstDay().toEpochDay());
        document.put(name(Field.TO), entry.endDay().toEpochDay());
        ArrayNode places = document.putArray(name(Field.PLACE));
        new LinkedHashSet<>(List.of(entry.area(), entry.province())).forEach(places::add);
        document.putArray(name(Field.TEXT)).add(entry.title()).add(entry.path()).add(entry.words());
        kept(document.putObject("entry"), entry);
        return document;
    }

    private static void kept(ObjectNode kept, Entry entry) {
        kept.put("version", entry.version())
                .put("anchor", entry.anchor())
                .put("label", entry.label())
                .put("area", entry.area())
                .put("province", entry.province());
    }

    static Entry entry(JsonNode found) {
        JsonNode kept = found.path("entry");
        JsonNode text = found.path(name(Field.TEXT));
        return new Entry(
                found.path("id").asString(),
                get(found, Field.WORK),
                kept.path("version").asString(),
                Entry.Kind.valueOf(get(found, Field.KIND)),
                get(found, Field.TITLE),
                kept.path("anchor").asString(),
                kept.path("label").asString(),
                get(found, Field.NUMBER),
                text.path(1).asString(),
                text.path(2).asString(),
                get(found, Field.LEVEL),
                kept.path("area").asString(),
                kept.path("province").asString(),
                day(found, Field.FROM, Entry.EVER),
                day(found, Field.TO, Entry.NEVER),
                Entry.Ending.valueOf(get(found, Field.ENDING)));
    }

    private static @Nullable LocalDate day(JsonNode found, Field field, LocalDate unknown) {
        long day = found.path(name(field)).asLong();
        return day == unknown.toEpochDay() ? null : LocalDate.ofEpochDay(day);
    }

    private static void put(ObjectNode document, Field field, String value) {
        document.put(name(field), value);
    }

    private static String get(JsonNode found, Field field) {
        return found.path(name(field)).asString();
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
