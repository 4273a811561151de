package org.luoshi.platform.laws.amending.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.lawtext.amend.Blame;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Title;
import org.luoshi.lawtext.text.Span;
import org.luoshi.platform.laws.amending.web.DecisionPage.Kind;
import org.luoshi.platform.laws.amending.web.DecisionPage.Line;
import org.luoshi.platform.laws.amending.web.DecisionPage.Stretch;

/**
 * One side of the page, base or result, line by line (对照的一侧); each stretch an instruction wrote is marked and leads to
 * it.
 */
final class PrintedSide {
    private final String side;
    private final List<Blame> blame;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private int next;

    private PrintedSide(String side, List<Blame> blame) {
        this.side = side;
        this.blame = blame;
    }

    /** {@code side}: what anchors of this text begin with. */
    static List<Line> of(LegalText text, String side, List<Blame> blame) {
        var printed = new PrintedSide(side, blame);
        text.walk(printed::node);
        return printed.lines;
    }

    private void node(Node node) {
        if (node instanceof Contents || node instanceof Aside) {
            return;
        }
        if (node instanceof Article article) {
            String anchor = side + "art_" + article.number().ascii();
            lines.add(new Line(Kind.ARTICLE, anchor, stretches(node.line().labelSpan(), article.label())));
            addText(node, Kind.PLAIN);
            return;
        }
        addText(node, kind(node));
    }

    private void addText(Node node, Kind kind) {
        Span span = node.line().span();
        String words = node.line().label() + gap(node) + node.line().text();
        if (node instanceof Article) {
            span = node.line().textSpan();
            words = node.line().text();
        }
        if (!words.isBlank()) {
            lines.add(new Line(kind, "", stretches(span, words)));
        }
    }

    private static String gap(Node node) {
        return node.line().label().isEmpty() ? "" : node.line().gap();
    }

    private static Kind kind(Node node) {
        return switch (node) {
            case Title _ -> Kind.TITLE;
            case HistoryNote _ -> Kind.NOTE;
            case Division _ -> Kind.HEADING;
            default -> Kind.PLAIN;
        };
    }

    /** Cuts the words at what instructions wrote. */
    private List<Stretch> stretches(Span span, String words) {
        var cut = new ArrayList<Stretch>();
        int at = span.start();
        while (next < blame.size() && blame.get(next).span().end() <= at) {
            next++;
        }
        for (int i = next; i < blame.size() && blame.get(i).span().start() < span.end(); i++) {
            int from = Math.max(at, blame.get(i).span().start());
            int to = Math.min(span.end(), blame.get(i).span().end());
            if (from < to) {
                int number = blame.get(i).instruction() + 1;
                add(cut, words, span, at, from, "", "");
                add(cut, words, span, from, to, "#i" + number, seen.add(number) ? "r" + number : "");
                at = to;
            }
        }
        add(cut, words, span, at, span.end(), "", "");
        return cut;
    }

    private static void add(List<Stretch> cut, String words, Span span, int from, int to, String href, String id) {
        if (from < to) {
            String part = words.substring(from - span.start(), to - span.start());
            cut.add(new Stretch(part, href, id));
        }
    }
}
