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
    private List<String> divisions = List.of();

    private Stretches(Scope scope) {
        this.scope = scope;
    }

    static List<Stretch> of(LegalText text) {
        var stretches = new Stretches(new Scope(OwnTitle.of(text), Outline.of(text.articles())));
        stretches.each(text.nodes(), Place.WHOLE, Part.BODY);
        return stretches.stretches;
    }

    /** In order: what a line that announces repeals leads in is repealed, whether the tree has it below or after that line. */
    private void each(List<Node> nodes, Place here, Part part) {
        boolean announced = false;
        for (Node node : nodes) {
            boolean listed = announced && RepealLists.isEntry(node);
            visit(node, here, listed ? Part.REPEALS : part);
            announced = listed || RepealLists.announces(node.line().text());
        }
    }

    private void visit(Node node, Place here, Part part) {
        switch (node) {
            case Title _, Contents _, Aside _, Signature _ -> {}
            case HistoryNote note -> add(note.line(), here, Part.HISTORY);
            case Annex annex -> annex(annex);
            case Division division -> division(division, here, part);
            case Article article -> article(article);
            case Paragraph paragraph -> enumerating(paragraph, here.withParagraph(paragraph.number()), part);
            case Item item -> item(item, here, part);
            case Passage passage -> enumerating(passage, here, opening && part == Part.BODY ? Part.OPENING : part);
            case Table table -> headed(table, here, part);
        }
    }

    private void annex(Annex annex) {
        Scope outer = scope;
        Outline outline = Outline.of(new LegalText(annex.children()).articles());
        if (!outline.isEmpty()) {
            scope = new Scope(annex.line().text(), outline);
        }
        headed(annex, Place.WHOLE, RepealLists.isTitle(annex.line().text()) ? Part.REPEALS : Part.BODY);
        scope = outer;
    }

    private void division(Division division, Place here, Part part) {
        List<String> outer = divisions;
        if (!division.number().equals(ProvisionNumber.NONE)) {
            divisions = new ArrayList<>(outer);
            divisions.add(division.number().labelled(division.kind().unit()));
        }
        headed(division, here, part);
        divisions = outer;
    }

    private void headed(Node node, Place here, Part part) {
        add(node.line(), here, part);
        each(node.children(), here, part);
    }

    private void article(Article article) {
        opening = false;
        Part part = article.number().equals(ProvisionNumber.of(1)) ? Part.OPENING : Part.BODY;
        Place here = Place.article(article.number());
        each(article.children(), here, part);
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
        each(node.children(), here, RepealLists.announces(node.line().text()) ? Part.REPEALS : part);
    }

    private void add(Line line, Place here, Part part) {
        if (!line.text().isEmpty()) {
            boolean quoted = (line.lead() + line.label() + line.text()).strip().startsWith("“");
            stretches.add(new Stretch(line.textSpan(), scope, here, divisions, part, numbered(line.label()), quoted));
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
