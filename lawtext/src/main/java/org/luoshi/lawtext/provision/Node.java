package org.luoshi.lawtext.provision;

import java.util.List;

/**
 * A part of a legal text. Each has one line of its own (perhaps empty) and its children in the order of print; printing
 * the line and then the children gives back every character that was read.
 */
public sealed interface Node
        permits Title,
                HistoryNote,
                Contents,
                Passage,
                Division,
                Article,
                Paragraph,
                Item,
                Table,
                Annex,
                Signature,
                Aside {
    Line line();

    List<Node> children();

    /** Whether its own words carry a mark that they are no longer law, though they are still printed. */
    default boolean isDeleted() {
        return DeletionMark.ends(line().text());
    }

    /** Prints this part as it was read. */
    default void printTo(StringBuilder out) {
        line().printTo(out);
        for (Node child : children()) {
            child.printTo(out);
        }
    }

    /** The words of this part and all below it, one line each, without marks and indent. */
    default void wordsTo(StringBuilder out) {
        Line line = line();
        out.append(line.label())
                .append(line.label().isEmpty() ? "" : line.gap())
                .append(line.text());
        for (Node child : children()) {
            boolean first = child instanceof Paragraph paragraph && paragraph.number() == 1;
            if (!out.isEmpty() && !(first && line.text().isEmpty())) {
                out.append('\n');
            }
            child.wordsTo(out);
        }
    }
}
