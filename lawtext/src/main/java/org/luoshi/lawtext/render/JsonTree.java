package org.luoshi.lawtext.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.lawtext.internal.Json;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.parse.Problem;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.text.CodePoints;
import org.luoshi.lawtext.text.Position;
import org.luoshi.lawtext.text.Span;

/**
 * A text as JSON: title, history, the tree, and the problems. Each part has {@code kind}, {@code label}, {@code text},
 * {@code start} and {@code end}, counted in characters of the file as decoded.
 */
public final class JsonTree {
    private final Parsed parsed;
    private final CodePoints places;

    private JsonTree(Parsed parsed) {
        this.parsed = parsed;
        this.places = CodePoints.of(parsed.source().characters());
    }

    public static String render(Parsed parsed) {
        return Json.write(new JsonTree(parsed).document());
    }

    private Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("title", parsed.text().title());
        document.put(
                "history", parsed.text().history().stream().map(JsonTree::event).toList());
        document.put("nodes", nodes(parsed.text().nodes()));
        document.put("problems", parsed.problems().stream().map(this::problem).toList());
        return document;
    }

    private List<Map<String, Object>> nodes(List<Node> nodes) {
        return nodes.stream().map(this::node).toList();
    }

    private Map<String, Object> node(Node node) {
        var part = new LinkedHashMap<String, Object>();
        part.put("kind", node.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        switch (node) {
            case Division division -> {
                part.put("level", division.kind().name().toLowerCase(Locale.ROOT));
                part.put("number", division.number().ascii());
            }
            case Article article -> part.put("number", article.number().ascii());
            case Paragraph paragraph -> part.put("number", paragraph.number());
            case Item item -> {
                part.put("number", item.number());
                part.put("depth", item.depth());
            }
            default -> {}
        }
        if (node.isDeleted()) {
            part.put("deleted", true);
        }
        part.put("label", node.line().label());
        part.put("text", node.line().text());
        span(part, node.line().span());
        part.put("children", nodes(node.children()));
        return part;
    }

    private void span(Map<String, Object> part, Span span) {
        part.put("start", places.before(span.start()));
        part.put("end", places.before(span.end()));
    }

    private static Map<String, Object> event(HistoryEvent event) {
        var told = new LinkedHashMap<String, Object>();
        told.put("date", event.date());
        told.put("kind", event.kind().name().toLowerCase(Locale.ROOT));
        told.put("organ", event.organ());
        told.put("cause", event.cause());
        told.put("number", event.number());
        return told;
    }

    private Map<String, Object> problem(Problem problem) {
        var told = new LinkedHashMap<String, Object>();
        Position position = parsed.source().position(problem.span().start());
        told.put("kind", problem.kind());
        told.put("line", position.line());
        told.put("column", position.column());
        span(told, problem.span());
        told.put("detail", problem.detail());
        return told;
    }
}
