package org.luoshi.lawtext.render;

import java.util.stream.Collectors;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.parse.Problem;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Table;
import org.luoshi.lawtext.provision.Title;

/** The tree of a text as an indented list, a line a part: for the eye, and for the examples of the grammar. */
public final class Outline {
    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    public static String of(LegalText text) {
        var outline = new Outline();
        text.nodes().forEach(node -> outline.write(node, 0));
        return outline.out.toString();
    }

    /** The tree, and a line for each problem: {@code ! GAP 7:1 第三条 → 第五条}. */
    public static String of(Parsed parsed) {
        var outline = new StringBuilder(of(parsed.text()));
        for (Problem problem : parsed.problems()) {
            outline.append("! ")
                    .append(problem.kind())
                    .append(' ')
                    .append(parsed.source().position(problem.span().start()));
            outline.append(problem.detail().isEmpty() ? "" : " " + problem.detail())
                    .append('\n');
        }
        return outline.toString();
    }

    private void write(Node node, int depth) {
        if (node instanceof Aside) {
            return;
        }
        String words = node.line().text().replace("\n", "⏎");
        out.append("  ".repeat(depth)).append(name(node));
        out.append(node.isDeleted() ? " (deleted)" : "");
        out.append(words.isEmpty() ? "" : ": " + words).append('\n');
        node.children().forEach(child -> write(child, depth + 1));
    }

    private static String name(Node node) {
        return switch (node) {
            case Title _ -> "title";
            case HistoryNote note -> "history" + events(note);
            case Contents _ -> "contents";
            case Passage _ -> "passage";
            case Division division -> division(division);
            case Article article -> "article " + article.number().ascii();
            case Paragraph paragraph -> "paragraph " + paragraph.number();
            case Item item -> "item " + item.line().label().strip();
            case Table _ -> "table";
            case Annex _ -> "annex";
            case Signature _ -> "signature";
            case Aside _ -> "aside";
        };
    }

    private static String division(Division division) {
        String kind = division.kind().name().toLowerCase(java.util.Locale.ROOT);
        return division.number().value() == 0
                ? kind
                : kind + " " + division.number().ascii();
    }

    private static String events(HistoryNote note) {
        return note.events().stream().map(Outline::event).collect(Collectors.joining(", ", " [", "]"));
    }

    private static String event(HistoryEvent event) {
        return event.date() + " "
                + event.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
