package org.luoshi.lawtext.render;

import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Title;

/**
 * A text in one even print: plain with a paragraph a line, or Markdown with marked headings. Reading the print again
 * gives the same parts.
 */
public final class PlainText {
    private static final String END_OF_FRONT = "<!-- INFO END -->";

    private final boolean markdown;
    private final StringBuilder out = new StringBuilder();

    private PlainText(boolean markdown) {
        this.markdown = markdown;
    }

    public static String render(LegalText text) {
        return new PlainText(false).print(text);
    }

    public static String markdown(LegalText text) {
        return new PlainText(true).print(text);
    }

    private String print(LegalText text) {
        boolean front = true;
        for (Node node : text.nodes()) {
            if (node instanceof Aside) {
                continue;
            }
            if (front && !(node instanceof Title) && !(node instanceof HistoryNote)) {
                front = false;
                endOfFront();
            }
            write(node, 2);
        }
        return out.toString();
    }

    private void endOfFront() {
        if (markdown && !out.isEmpty()) {
            out.append(END_OF_FRONT).append("\n\n");
        }
    }

    private void write(Node node, int level) {
        Line line = node.line();
        if (node instanceof Article) {
            article(line, node);
        } else if (!line.label().isEmpty() || !line.text().isEmpty()) {
            mark(node, level);
            words(line);
            end();
        }
        int inner = node instanceof Division ? Math.min(level + 1, 6) : level;
        node.children().forEach(child -> write(child, inner));
    }

    /** The number of an article shares the line with its first words. */
    private void article(Line line, Node node) {
        out.append(line.label()).append(line.text());
        out.append(node.children().isEmpty() ? "" : " ");
        if (node.children().isEmpty()) {
            end();
        }
    }

    private void mark(Node node, int level) {
        if (markdown && node instanceof Title) {
            out.append("# ");
        } else if (markdown && node instanceof Division) {
            out.append("#".repeat(level)).append(' ');
        }
    }

    private void words(Line line) {
        out.append(line.label());
        boolean item = !line.label().isEmpty() && line.label().charAt(0) != '第';
        out.append(line.label().isEmpty() || line.text().isEmpty() || item ? "" : " ");
        out.append(line.text());
    }

    private void end() {
        out.append(markdown ? "\n\n" : "\n");
    }
}
