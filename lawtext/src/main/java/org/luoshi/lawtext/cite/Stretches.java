package org.luoshi.lawtext.cite;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.cite.Stretch.Part;
import org.luoshi.lawtext.cite.Stretch.Scope;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Table;
import org.luoshi.lawtext.provision.Title;

/** Takes a tree apart into the lines that can cite, each with its place. */
final class Stretches {
    private final List<Stretch> stretches = new ArrayList<>();
    private Scope scope;
    private boolean opening = true;

    private Stretches(Scope scope) {
        this.scope = scope;
    }

    static List<Stretch> of(LegalText text) {
        var stretches = new Stretches(new Scope(OwnTitle.of(text), Outline.of(text.articles())));
        text.nodes().forEach(node -> stretches.visit(node, Place.WHOLE, Part.BODY));
        return stretches.stretches;
    }

    private void visit(Node node, Place here, Part part) {
        switch (node) {
            case Title _, Contents _, Aside _, Signature _ -> {}
            case HistoryNote note -> add(note.line(), here, Part.HISTORY);
            case Annex annex -> annex(annex);
            case Division division -> headed(division, here, part);
            case Article article -> article(article);
            case Paragraph paragraph -> enumerating(paragraph, here.withParagraph(paragraph.number()), part);
            case Item item -> item(item, here, part);
            case Passage passage -> enumerating(passage, here, opening ? Part.OPENING : part);
            case Table table -> headed(table, here, part);
        }
    }

    private void annex(Annex annex) {
        Scope outer = scope;
        Outline outline = Outline.of(new LegalText(annex.children()).articles());
        if (!outline.isEmpty()) {
            scope = new Scope(annex.line().text(), outline);
        }
        headed(annex, Place.WHOLE, Part.BODY);
        scope = outer;
    }

    private void headed(Node node, Place here, Part part) {
        add(node.line(), here, part);
        node.children().forEach(child -> visit(child, here, part));
    }

    private void article(Article article) {
        opening = false;
        Part part = article.number().equals(ProvisionNumber.of(1)) ? Part.OPENING : Part.BODY;
        Place here = Place.article(article.number());
        article.children().forEach(child -> visit(child, here, part));
    }

    private void item(Item item, Place here, Part part) {
        if (!here.namesArticle()) {
            opening = false;
        }
        Place place = !here.namesArticle()
                ? here
                : item.depth() == 1 ? withItem(here, item.number()) : here.withSubItem(item.number());
        enumerating(item, place, part);
    }

    /** An item that stands right under the article's number belongs to its first paragraph. */
    private static Place withItem(Place here, int item) {
        return (here.paragraph() == 0 ? here.withParagraph(1) : here).withItem(item);
    }

    private void enumerating(Node node, Place here, Part part) {
        add(node.line(), here, part);
        String words = node.line().text();
        boolean repeals = words.contains("废止") && (words.endsWith("：") || words.endsWith(":"));
        node.children().forEach(child -> visit(child, here, repeals ? Part.REPEALS : part));
    }

    private void add(Line line, Place here, Part part) {
        if (!line.text().isEmpty()) {
            boolean quoted = (line.lead() + line.label() + line.text()).strip().startsWith("“");
            stretches.add(new Stretch(line.textSpan(), scope, here, part, numbered(line.label()), quoted));
        }
    }

    private static Stretch.Numbered numbered(String label) {
        if (label.isEmpty()) {
            return Stretch.Numbered.NOT;
        }
        boolean bracketed = label.endsWith("）") || label.endsWith(")");
        return bracketed ? Stretch.Numbered.ITEM : Stretch.Numbered.HEADING;
    }
}
