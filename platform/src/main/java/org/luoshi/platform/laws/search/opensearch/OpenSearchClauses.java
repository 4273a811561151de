package org.luoshi.platform.laws.search.opensearch;

import java.util.List;
import java.util.Locale;
import org.luoshi.platform.laws.search.Clause;
import org.luoshi.platform.laws.search.Clause.Field;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Clauses in the language of OpenSearch. */
final class OpenSearchClauses {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BOOST = "boost";

    private OpenSearchClauses() {}

    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    static ObjectNode query(Clause clause) {
        return switch (clause) {
            case Clause.Phrase(Field field, String text, float weight) ->
                about(
                        "match_phrase",
                        field,
                        JSON.objectNode().put("query", text).put(BOOST, weight));
            case Clause.Pieces(Field field, String text, int percent, float weight) ->
                about("match", field, pieces(text, percent).put(BOOST, weight));
            case Clause.Is(Field field, String value, float weight) ->
                constant(about("term", field, JSON.objectNode().put("value", value)), weight);
            case Clause.Starts(Field field, String prefix, float weight) ->
                constant(about("prefix", field, JSON.objectNode().put("value", prefix)), weight);
            case Clause.Between(Field field, var first, var last) ->
                constant(
                        about(
                                "range",
                                field,
                                JSON.objectNode().put("gte", first.toEpochDay()).put("lte", last.toEpochDay())),
                        1);
            case Clause.All(var clauses) -> wrap("bool", JSON.objectNode().set("must", all(clauses)));
            case Clause.Any(var clauses) ->
                wrap("bool", JSON.objectNode().put("minimum_should_match", 1).set("should", all(clauses)));
            case Clause.Best(var clauses) -> wrap("dis_max", JSON.objectNode().set("queries", all(clauses)));
            case Clause.Where(Clause found, Clause filter) ->
                wrap("bool", JSON.objectNode().set("must", query(found)).set("filter", query(filter)));
            case Clause.Prefer(Clause found, Clause preferred, float factor) -> prefer(found, preferred, factor);
            case Clause.Everything() -> wrap("match_all", JSON.objectNode());
        };
    }

    private static ObjectNode pieces(String text, int percent) {
        // 3<60% would round down; the index in the process rounds up, and so does a negative share
        return JSON.objectNode().put("query", text).put("minimum_should_match", "-" + (100 - percent) + "%");
    }

    private static ObjectNode prefer(Clause found, Clause preferred, float factor) {
        ObjectNode worth = JSON.objectNode().put("weight", factor);
        worth.set("filter", query(preferred));
        ObjectNode score = JSON.objectNode().put("boost_mode", "multiply");
        score.set("query", query(found));
        score.set("functions", JSON.arrayNode().add(worth));
        return wrap("function_score", score);
    }

    private static ObjectNode constant(ObjectNode filter, float weight) {
        return wrap("constant_score", JSON.objectNode().put(BOOST, weight).set("filter", filter));
    }

    private static ObjectNode about(String kind, Field field, ObjectNode what) {
        return wrap(kind, JSON.objectNode().set(name(field), what));
    }

    private static ObjectNode wrap(String name, ObjectNode inside) {
        return JSON.objectNode().set(name, inside);
    }

    private static ArrayNode all(List<Clause> clauses) {
        ArrayNode all = JSON.arrayNode();
        clauses.forEach(clause -> all.add(query(clause)));
        return all;
    }
}
