package org.luoshi.lawtext.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Table;

/**
 * Divisions, articles, paragraphs and items as elements of the hierarchy, each with its identifiers; all else as blocks.
 *
 * <p>A part whose children are numbered parts has its own words as {@code intro}; words between and after them become
 * {@code hcontainer} and {@code wrapUp}.
 */
final class AknBody {
    private final Xml xml;
    private final UnaryOperator<ProvisionNumber> original;
    private final Ids eIds = new Ids();
    private final Ids wIds = new Ids();
    private final Map<Integer, String> articles = new HashMap<>();

    AknBody(Xml xml, UnaryOperator<ProvisionNumber> original) {
        this.xml = xml;
        this.original = original;
    }

    /** The eId that each article was written under, by where the article begins. */
    Map<Integer, String> articles() {
        return articles;
    }

    // ---- the hierarchy ----

    /** Children where only elements of the hierarchy may stand: the body. */
    void hierarchy(List<Node> nodes, String eId, String wId) {
        if (nodes.isEmpty()) {
            container(List.of(), eId, wId);
        }
        int i = 0;
        while (i < nodes.size()) {
            int end = endOfBlocks(nodes, i);
            if (end > i) {
                container(nodes.subList(i, end), eId, wId);
                i = end;
            } else {
                part(nodes.get(i), eId, wId);
                i++;
            }
        }
    }

    /** Children where blocks and elements of the hierarchy may stand side by side: an annex. */
    void mixed(List<Node> nodes, String id) {
        if (nodes.isEmpty()) {
            xml.empty("p");
        }
        for (Node node : nodes) {
            if (isBlock(node)) {
                block(node);
            } else {
                part(node, id, id);
            }
        }
    }

    private void part(Node node, String eId, String wId) {
        switch (node) {
            case Division division -> division(division, eId, wId);
            case Article article -> article(article, eId, wId);
            case Paragraph paragraph ->
                element(
                        "paragraph",
                        node,
                        eIds.next(eId, "para", paragraph.number()),
                        wIds.next(wId, "para", paragraph.number()));
            case Item item ->
                element("point", node, eIds.next(eId, "point", item.number()), wIds.next(wId, "point", item.number()));
            default -> enumeration(node, eId, wId);
        }
    }

    /** Words outside articles that open an enumeration, as in a decision. */
    private void enumeration(Node node, String eId, String wId) {
        String own = eIds.counted(eId, "hcontainer");
        String first = wIds.counted(wId, "hcontainer");
        xml.open("hcontainer", "name", "text", "eId", own, "wId", first);
        inside(node, own, first, false);
        xml.close();
    }

    private void division(Division division, String eId, String wId) {
        String kind = abbreviation(division.kind());
        String own = eIds.next(eId, kind, division.number());
        element(name(division.kind()), division, own, wIds.next(wId, kind, division.number()));
    }

    private void article(Article article, String eId, String wId) {
        String own = eIds.next(eId, "art", article.number());
        String first = wIds.next(wId, "art", original.apply(article.number()));
        articles.put(article.line().span().start(), own);
        element("article", article, own, first);
    }

    private void element(String name, Node node, String eId, String wId) {
        if (node.isDeleted()) {
            xml.open(name, "eId", eId, "wId", wId, "status", "removed");
        } else {
            xml.open(name, "eId", eId, "wId", wId);
        }
        boolean captioned = node instanceof Article && !node.line().text().isEmpty();
        inside(node, eId, wId, node instanceof Division || captioned);
        xml.close();
    }

    /** Number, heading, and then content alone or an intro, numbered parts and what wraps them up. */
    private void inside(Node node, String eId, String wId, boolean headed) {
        Line line = node.line();
        if (!line.label().isEmpty()) {
            xml.words("num", line.label());
        }
        if (headed) {
            xml.words("heading", line.text());
        }
        List<Node> children = node.children();
        boolean own = !headed && !line.text().isEmpty();
        int intro = endOfBlocks(children, 0);
        if (intro == children.size()) {
            content(own, line, children);
            return;
        }
        words("intro", own, line, children.subList(0, intro));
        int last = startOfLastBlocks(children);
        hierarchy(children.subList(intro, last), eId, wId);
        words("wrapUp", false, line, children.subList(last, children.size()));
    }

    private void content(boolean own, Line line, List<Node> children) {
        if (own || !children.isEmpty()) {
            words("content", own, line, children);
        } else {
            xml.open("content").empty("p").close();
        }
    }

    private void words(String element, boolean own, Line line, List<Node> blocks) {
        if (!own && blocks.isEmpty()) {
            return;
        }
        xml.open(element);
        if (own) {
            xml.words("p", line.text());
        }
        blocks.forEach(this::block);
        xml.close();
    }

    /** Words without a number among numbered parts. */
    private void container(List<Node> nodes, String eId, String wId) {
        xml.open(
                "hcontainer",
                "name",
                "text",
                "eId",
                eIds.counted(eId, "hcontainer"),
                "wId",
                wIds.counted(wId, "hcontainer"));
        xml.open("content");
        nodes.forEach(this::block);
        if (nodes.isEmpty()) {
            xml.empty("p");
        }
        xml.close().close();
    }

    private static int endOfBlocks(List<Node> nodes, int from) {
        int end = from;
        while (end < nodes.size() && isBlock(nodes.get(end))) {
            end++;
        }
        return end;
    }

    private static int startOfLastBlocks(List<Node> nodes) {
        int start = nodes.size();
        while (start > 0 && isBlock(nodes.get(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isBlock(Node node) {
        return !(node instanceof Division
                || node instanceof Article
                || node instanceof Paragraph
                || node instanceof Item
                || (node instanceof Passage && node.children().stream().anyMatch(Item.class::isInstance)));
    }

    // ---- blocks ----

    /** A part as plain blocks: what it says, then what is below it. */
    void block(Node node) {
        if (node instanceof Table table) {
            table(table);
            return;
        }
        Line line = node.line();
        String words = line.label() + (line.label().isEmpty() ? "" : line.gap()) + line.text();
        if (!words.isEmpty()) {
            xml.words("p", words);
        } else if (node.children().isEmpty()) {
            xml.empty("p");
        }
        node.children().forEach(this::block);
    }

    private void table(Table table) {
        xml.open("table");
        List<Node> rows = table.children();
        int written = 0;
        for (Node row : rows) {
            List<String> cells = TableRow.cells(row.line().text());
            if (!TableRow.isRule(cells)) {
                row(cells);
                written++;
            }
        }
        if (written == 0) {
            row(List.of(""));
        }
        xml.close();
    }

    private void row(List<String> cells) {
        xml.open("tr");
        cells.forEach(cell -> xml.open("td").words("p", cell).close());
        xml.close();
    }

    // ---- contents ----

    /** The table of contents; an entry points to the heading with its words, else to the body. */
    void contents(Contents contents, LegalText text) {
        Map<String, String> targets = Headings.of(text);
        String id = eIds.counted("", "toc");
        xml.open("toc", "eId", id, "wId", id);
        tocItem(contents.line().text(), "body", 0);
        for (Node entry : contents.children()) {
            String words = entry.line().text();
            String target = targets.getOrDefault(Headings.entry(words), "body");
            tocItem(words, target, 1 + level(target));
        }
        xml.close();
    }

    private void tocItem(String words, String target, int level) {
        xml.words("tocItem", words, "href", "#" + target, "level", Integer.toString(level));
    }

    private static int level(String id) {
        int level = 0;
        for (int at = id.indexOf("__"); at >= 0; at = id.indexOf("__", at + 2)) {
            level++;
        }
        return level;
    }

    private static String name(DivisionKind kind) {
        return switch (kind) {
            case PART -> "part";
            case SUBPART -> "subpart";
            case CHAPTER -> "chapter";
            case SECTION -> "section";
            case HEADING -> "division";
        };
    }

    static String abbreviation(DivisionKind kind) {
        return switch (kind) {
            case PART -> "part";
            case SUBPART -> "subpart";
            case CHAPTER -> "chp";
            case SECTION -> "sec";
            case HEADING -> "dvs";
        };
    }
}
