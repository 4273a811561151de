package org.luoshi.platform.laws.search.opensearch;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.luoshi.platform.laws.search.Clause;
import org.luoshi.platform.laws.search.Entry;
import org.luoshi.platform.laws.search.Followed;
import org.luoshi.platform.laws.search.LawIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One index that several nodes share. What was written is seen after {@link #keep}, everywhere. */
public final class OpenSearchIndex implements LawIndex {
    private static final String LAWS = "/luoshi-laws";
    private static final String FOLLOWED = "/luoshi-laws-followed";
    private static final int AT_ONCE = 1_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenSearchServer server;

    /** The index on the server at this address, made if it is not there. */
    public OpenSearchIndex(URI address) {
        this.server = new OpenSearchServer(address);
        if (!server.has(LAWS)) {
            server.put(LAWS, OpenSearchEntries.SHAPE);
        }
    }

    @Override
    public Found find(Clause clause, int skip, int count) {
        ObjectNode asked =
                JSON.objectNode().put("from", skip).put("size", count).put("track_total_hits", COUNTED);
        asked.set("query", OpenSearchClauses.query(clause));
        asked.putArray("sort").add("_score").add(JSON.objectNode().put("id", "asc"));
        JsonNode answer = server.post(LAWS + "/_search", asked.toString()).path("hits");
        var hits = new ArrayList<Hit>();
        for (JsonNode hit : answer.path("hits")) {
            hits.add(new Hit(OpenSearchEntries.entry(hit.path("_source")), (float)
                    hit.path("_score").asDouble()));
        }
        return new Found(answer.path("total").path("value").asLong(), List.copyOf(hits));
    }

    @Override
    public void replace(Collection<String> works, List<Entry> entries) {
        if (!works.isEmpty()) {
            ArrayNode ids = JSON.arrayNode();
            works.forEach(ids::add);
            server.post(LAWS + "/_refresh", "");
            delete(JSON.objectNode()
                    .set("terms", JSON.objectNode().set(OpenSearchClauses.name(Clause.Field.WORK), ids)));
        }
        for (int at = 0; at < entries.size(); at += AT_ONCE) {
            add(entries.subList(at, Math.min(entries.size(), at + AT_ONCE)));
        }
    }

    private void add(List<Entry> entries) {
        var lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append(JSON.objectNode().set("index", JSON.objectNode().put("_id", entry.id())))
                    .append('\n')
                    .append(OpenSearchEntries.document(entry))
                    .append('\n');
        }
        JsonNode answer = server.post(LAWS + "/_bulk", lines.toString());
        if (answer.path("errors").asBoolean()) {
            throw new IllegalStateException("OpenSearch refused entries: " + answer.findValue("error"));
        }
    }

    @Override
    public void clear() {
        server.post(LAWS + "/_refresh", "");
        delete(JSON.objectNode().set("match_all", JSON.objectNode()));
    }

    private void delete(ObjectNode which) {
        server.post(
                LAWS + "/_delete_by_query?conflicts=proceed",
                JSON.objectNode().set("query", which).toString());
    }

    @Override
    public void keep(Followed position) {
        server.post(LAWS + "/_refresh", "");
        server.put(
                FOLLOWED + "/_doc/1?refresh=true",
                JSON.objectNode()
                        .put("make", position.make())
                        .put("library", position.library())
                        .put("before", position.before())
                        .toString());
    }

    @Override
    public Followed followed() {
        if (!server.has(FOLLOWED + "/_doc/1")) {
            return Followed.NOTHING;
        }
        JsonNode kept = server.get(FOLLOWED + "/_source/1");
        return new Followed(
                kept.path("make").asInt(),
                kept.path("library").asString(),
                kept.path("before").asLong());
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public long size() {
        return server.get(LAWS + "/_count").path("count").asLong();
    }

    @Override
    public void close() {
        server.close();
    }
}
