package org.luoshi.lawtext.parse;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Table;

/** A part that is still being filled. */
final class Draft {
    /** What it will become. */
    sealed interface Kind {
        record Root() implements Kind {}

        record OfContents() implements Kind {}

        record OfPassage() implements Kind {}

        record OfTable() implements Kind {}

        record OfAnnex() implements Kind {}

        record OfDivision(DivisionKind kind, ProvisionNumber number) implements Kind {}

        record OfArticle(ProvisionNumber number) implements Kind {}

        record OfParagraph(int number) implements Kind {}

        record OfItem(ItemStyle style, int number, int depth) implements Kind {}

        record Done(Node node) implements Kind {}
    }

    final Kind kind;
    final Line line;
    final List<Draft> children = new ArrayList<>();
    int paragraphs;

    Draft(Kind kind, Line line) {
        this.kind = kind;
        this.line = line;
    }

    List<Node> nodes() {
        return children.stream().map(Draft::node).toList();
    }

    private Node node() {
        return switch (kind) {
            case Kind.OfContents() -> new Contents(line, nodes());
            case Kind.OfPassage() -> new Passage(line, nodes());
            case Kind.OfTable() -> new Table(line, nodes());
            case Kind.OfAnnex() -> new Annex(line, nodes());
            case Kind.OfDivision(DivisionKind level, ProvisionNumber number) ->
                new Division(line, level, number, nodes());
            case Kind.OfArticle(ProvisionNumber number) -> new Article(line, number, nodes());
            case Kind.OfParagraph(int number) -> new Paragraph(line, number, nodes());
            case Kind.OfItem(ItemStyle style, int number, int depth) -> new Item(line, style, number, depth, nodes());
            case Kind.Done(Node node) -> node;
            case Kind.Root() -> throw new IllegalStateException("the root is no part");
        };
    }
}
