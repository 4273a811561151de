package org.luoshi.platform.documents;

import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as a tree of XHTML elements for the PDF; text goes in as text nodes, so nothing in it can become markup. */
final class Markup {
    private final Document tree;
    private final Element body;
    private final Paper paper;

    private Markup(Paper paper, String style) {
        this.paper = paper;
        this.tree = newTree();
        Element html = tree.createElement("html");
        html.setAttribute("lang", "zh-CN");
        tree.appendChild(html);
        Element head = add(html, "head", "", "");
        add(head, "title", "", paper.title());
        add(head, "style", "", style);
        this.body = add(html, "body", "", "");
    }

    /** The whole paper under this style sheet. */
    static Document of(Paper paper, String style) {
        Markup markup = new Markup(paper, style);
        markup.head();
        markup.text();
        markup.end();
        return markup.tree;
    }

    private void head() {
        add(body, "div", "mark", paper.mark());
        if (paper.form() == Paper.Form.LETTER) {
            add(body, "div", "letter-number", paper.number().text());
        } else {
            number();
            add(body, "div", "rule", "");
        }
        add(body, "h1", "title", paper.title());
        Lines.addressees(paper).ifPresent(line -> add(body, "p", "to", line));
    }

    private void number() {
        if (paper.signer().isBlank()) {
            add(body, "div", "number", paper.number().text());
            return;
        }
        // law: GB/T 9704-2012 — a document to a superior names who approved it, on the line of its number
        Element line = add(body, "div", "number up", "");
        Element signer = add(line, "span", "signer", "签发人：");
        add(signer, "span", "name", paper.signer());
        add(line, "span", "", paper.number().text());
    }

    private void text() {
        Ladder ladder = new Ladder();
        for (Block block : paper.body()) {
            switch (block) {
                case Block.Heading(int level, String words) ->
                    add(body, "h2", "step step" + level, ladder.next(level) + words);
                case Block.Paragraph(String words) -> add(body, "p", "text", words);
                case Block.Table table -> table(table);
                case Block.Code _ -> {
                    // stands after the date
                }
            }
        }
    }

    private void table(Block.Table table) {
        Element grid = add(body, "table", "", "");
        row(add(grid, "thead", "", ""), "th", table.header());
        Element rows = add(grid, "tbody", "", "");
        table.rows().forEach(cells -> row(rows, "td", cells));
    }

    private void row(Element parent, String tag, List<String> cells) {
        Element row = add(parent, "tr", "", "");
        cells.forEach(cell -> add(row, tag, "", cell));
    }

    private void end() {
        if (!paper.attachments().isEmpty()) {
            Element box = add(body, "div", "attachments", "");
            Lines.attachments(paper).forEach(line -> add(box, "p", "attachment", line));
        }
        signature();
        if (!paper.note().isBlank()) {
            add(body, "p", "note", "（" + paper.note() + "）");
        }
        codes();
        imprint();
    }

    private void codes() {
        for (Block block : paper.body()) {
            if (block instanceof Block.Code code) {
                Element box = add(body, "div", "code", "");
                add(box, "img", "", "").setAttribute("src", "data:image/png;base64," + code.picture());
                add(box, "p", "", Block.Code.SIGN + code.words());
                add(box, "p", "", code.code());
            }
        }
    }

    private void signature() {
        if (paper.date() == null) {
            return;
        }
        String date = ChineseText.date(paper.date());
        Element box = add(body, "div", "signed", "");
        if (!paper.signature().isBlank()) {
            right(box, paper.signature(), Lines.signatureFromRight(paper.signature(), date));
        }
        right(box, date, Measures.DATE_FROM_RIGHT);
    }

    private void right(Element box, String text, double characters) {
        add(box, "p", "from-right", text)
                .setAttribute("style", "padding-right: " + characters * Measures.CHARACTER + "mm");
    }

    private void imprint() {
        Optional<String> copies = Lines.copies(paper);
        boolean printer = paper.form() == Paper.Form.FORMAL && paper.printed() != null;
        if (copies.isEmpty() && !printer) {
            return;
        }
        Element box = add(body, "div", paper.form() == Paper.Form.FORMAL ? "imprint ruled" : "imprint", "");
        box.setAttribute("id", "imprint");
        copies.ifPresent(line -> add(box, "p", "copies first", line));
        if (printer && paper.printed() != null) {
            Element line = add(box, "p", copies.isPresent() ? "printed next" : "printed first", "");
            add(line, "span", "day", ChineseText.date(paper.printed()) + "印发");
            add(line, "span", "", paper.printer());
        }
    }

    private Element add(Element parent, String tag, String style, String text) {
        Element element = tree.createElement(tag);
        if (!style.isEmpty()) {
            element.setAttribute("class", style);
        }
        if (!text.isEmpty()) {
            element.appendChild(tree.createTextNode(text));
        }
        parent.appendChild(element);
        return element;
    }

    private static Document newTree() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java can make an empty XML tree", e);
        }
    }
}
