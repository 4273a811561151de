package org.luoshi.lawtext.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of before and after (修改前后对照表) as HTML, with class names and no style of its own.
 *
 * <p>{@link #fragment} goes into a page whose stylesheet has the classes; {@link #page} is a document that stands alone and
 * prints well. On a narrow screen the two sides stand one above the other.
 */
public final class CompareHtml {
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private CompareHtml(Wording wording) {
        this.wording = wording;
    }

    /** A table with the class {@code compare}. */
    public static String fragment(Comparison comparison, Wording wording) {
        var html = new CompareHtml(wording);
        html.table(comparison);
        return html.out.toString();
    }

    /** A whole document with its stylesheet. */
    public static String page(Comparison comparison, Wording wording) {
        var html = new CompareHtml(wording);
        String title = comparison.newTitle() + " " + wording.heading();
        html.out.append("<!DOCTYPE html>\n<html lang=\"").append(wording.language());
        html.out.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        html.escaped(title.strip());
        html.out
                .append("</title>\n<style>\n")
                .append(Stylesheet.text())
                .append("</style>\n</head>\n<body>\n<main>\n<h1>");
        html.escaped(title.strip());
        html.out.append("</h1>\n<p class=\"compare-legend\">");
        html.escaped(wording.legend());
        html.out.append("</p>\n");
        html.table(comparison);
        html.out.append("</main>\n</body>\n</html>\n");
        return html.out.toString();
    }

    /** The rules that the classes of the fragment need. */
    public static String stylesheet() {
        return Stylesheet.text();
    }

    private void table(Comparison comparison) {
        out.append("<table class=\"compare\">\n<caption>");
        escaped(wording.heading());
        out.append("</caption>\n<thead><tr>");
        for (String heading : List.of(wording.before(), wording.after())) {
            out.append("<th scope=\"col\">");
            escaped(heading);
            out.append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        Row.of(comparison).forEach(this::row);
        out.append("</tbody>\n</table>\n");
    }

    private void row(Row row) {
        out.append("<tr class=\"compare-").append(row.kind().code());
        out.append(row.isHeading() ? " compare-heading" : "");
        out.append(row.first().isRenumbered() ? " compare-renumbered\">" : "\">");
        cell(row, true);
        cell(row, false);
        out.append("</tr>\n");
    }

    private void cell(Row row, boolean before) {
        out.append("<td data-side=\"");
        escaped(before ? wording.before() : wording.after());
        out.append("\">");
        if (!before && row.kind() != PairKind.SAME) {
            out.append("<span class=\"compare-kind\">");
            escaped(wording.of(row.kind()));
            out.append("</span>");
        }
        Unit shown = null;
        for (Pair pair : row.pairs()) {
            Unit unit = before ? pair.old() : pair.now();
            out.append(words(unit, shown, pair, before));
            shown = unit;
        }
        out.append(shown == null ? "" : "</p>").append("</td>");
    }

    /** Begins a new paragraph for each new unit; the parts of one unit run on. */
    private String words(@Nullable Unit unit, @Nullable Unit shown, Pair pair, boolean before) {
        if (unit == null) {
            return "";
        }
        var cell = new CompareHtml(wording);
        if (!unit.equals(shown)) {
            cell.out.append(shown == null ? "<p>" : "</p><p>");
            cell.label(unit.label());
        }
        pair.changes().forEach(change -> cell.change(change, before));
        return cell.out.toString();
    }

    private void label(String label) {
        if (!label.isEmpty()) {
            out.append("<strong>");
            escaped(label);
            out.append("</strong>　");
        }
    }

    private void change(Change change, boolean before) {
        String words = before ? change.before() : change.after();
        if (words.isEmpty()) {
            return;
        }
        String element = switch (change.kind()) {
            case KEPT -> "";
            case REPRINTED -> "span";
            case DELETED, INSERTED, REPLACED -> before ? "del" : "ins";
        };
        out.append(
                switch (element) {
                    case "" -> "";
                    case "span" -> "<span class=\"compare-print\">";
                    default -> "<" + element + ">";
                });
        escaped(words);
        out.append(element.isEmpty() ? "" : "</" + element + ">");
    }

    private void escaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("<br>");
                default -> out.append(c);
            }
        }
    }
}
