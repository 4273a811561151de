package org.luoshi.lawtext.provision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article (条). Its line holds the number, and the caption where it has one; its words are in its paragraphs (款).
 *
 * <p>Example: {@code 第三条 市人民政府…⏎区人民政府…} has label 第三条 and two paragraphs.
 */
public record Article(Line line, ProvisionNumber number, List<Node> children) implements Node {
    public String label() {
        return line.label();
    }

    /** The caption without its brackets (条标): 目的 of 第一条【目的】为了…; empty when there is none. */
    public String caption() {
        String printed = line.text();
        return printed.length() < 2 ? "" : printed.substring(1, printed.length() - 1);
    }

    public Stream<Paragraph> paragraphs() {
        return children.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast);
    }

    public Optional<Paragraph> paragraph(int number) {
        return paragraphs().filter(p -> p.number() == number).findFirst();
    }

    /** Kept in its place, and every part of it marked as deleted: （2010年12月23日删除）. */
    @Override
    public boolean isDeleted() {
        return !children.isEmpty() && children.stream().allMatch(Node::isDeleted);
    }

    /** The words of the article without its number, one line a caption, paragraph or item. */
    public String words() {
        var words = new StringBuilder(line.text());
        for (Node child : children) {
            if (!words.isEmpty()) {
                words.append('\n');
            }
            child.wordsTo(words);
        }
        return words.toString();
    }
}
