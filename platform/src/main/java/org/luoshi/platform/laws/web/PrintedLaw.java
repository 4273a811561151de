package org.luoshi.platform.laws.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Title;
import org.luoshi.lawtext.render.AkomaNtoso;
import org.luoshi.platform.laws.web.LawPage.Block;
import org.luoshi.platform.laws.web.LawPage.BlockKind;
import org.luoshi.platform.laws.web.LawPage.Entry;
import org.luoshi.platform.laws.web.LawPage.Line;

/** Sets a text as a page shows it (排版): headings, articles with their anchors, passages; citations become links. */
final class PrintedLaw {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Entry> contents = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final String work;
    private final CitationLinks links;
    private final Map<ProvisionNumber, Integer> cited;
    private final Map<Integer, String> eIds;

    private PrintedLaw(
            String work, CitationLinks links, Map<ProvisionNumber, Integer> cited, Map<Integer, String> eIds) {
        this.eIds = eIds;
        this.work = work;
        this.links = links;
        this.cited = cited;
    }

    static PrintedLaw of(LegalText text, String work, CitationLinks links, Map<ProvisionNumber, Integer> cited) {
        var printed = new PrintedLaw(work, links, cited, AkomaNtoso.articleIds(text));
        text.nodes().forEach(node -> printed.node(node, 2, false));
        return printed;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Entry> contents() {
        return List.copyOf(contents);
    }

    List<String> history() {
        return List.copyOf(history);
    }

    private void node(Node node, int rank, boolean annex) {
        switch (node) {
            case Title _, Contents _, Aside _ -> {}
            case HistoryNote note -> history.add(note.line().text());
            case Division division -> heading(division, rank, annex);
            case Annex part -> heading(part, rank, true);
            case Article article -> article(article, annex);
            case Signature signature -> block(BlockKind.SIGNATURE, "", "", List.of(line(signature, 0)));
            default -> block(BlockKind.PASSAGE, "", "", lines(node, 0));
        }
    }

    private void heading(Node node, int rank, boolean annex) {
        String anchor = "h_" + (contents.size() + 1);
        String label = node.line().label();
        String words = (label + " " + node.line().text()).strip();
        if (!words.isEmpty()) {
            contents.add(new Entry(rank, words, anchor));
            blocks.add(
                    new Block(BlockKind.HEADING, Math.min(rank, 5), anchor, "", label, List.of(line(node, 0)), 0, ""));
        }
        node.children().forEach(child -> node(child, rank + 1, annex));
    }

    private void article(Article article, boolean annex) {
        String anchor =
                unique((annex ? "annex__art_" : "art_") + article.number().ascii());
        var lines = new ArrayList<Line>();
        article.children().forEach(child -> lines.addAll(lines(child, 0)));
        int count = annex ? 0 : cited.getOrDefault(article.number(), 0);
        String href = annex ? "" : work + "/articles/" + article.number().ascii();
        String eId = eIds.getOrDefault(article.line().span().start(), "");
        blocks.add(new Block(
                BlockKind.ARTICLE, 0, anchor, anchors.add(eId) ? eId : "", article.label(), lines, count, href));
    }

    private void block(BlockKind kind, String anchor, String label, List<Line> lines) {
        blocks.add(new Block(kind, 0, anchor, "", label, lines, 0, ""));
    }

    private List<Line> lines(Node node, int depth) {
        var lines = new ArrayList<Line>();
        if (!node.line().text().isBlank() || !node.line().label().isEmpty()) {
            lines.add(line(node, depth));
        }
        int below = node instanceof Item || node instanceof Paragraph ? depth + 1 : depth;
        node.children().forEach(child -> lines.addAll(lines(child, below)));
        return lines;
    }

    private Line line(Node node, int depth) {
        return new Line(
                Math.min(depth, 3),
                node instanceof Division || node instanceof Article
                        ? ""
                        : node.line().label(),
                links.pieces(node.line()),
                node.isDeleted());
    }

    private String unique(String anchor) {
        String free = anchor;
        for (int n = 2; !anchors.add(free); n++) {
            free = anchor + "__" + n;
        }
        return free;
    }
}
