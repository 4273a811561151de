package org.luoshi.lawtext.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole legal text (法律文本) as a tree: title, history, contents, preamble, divisions, articles, annexes, signature.
 *
 * <p>Example: {@code text.article(ProvisionNumber.of(3))} is its third article; {@link #print} gives back every
 * character that was read.
 */
public record LegalText(List<Node> nodes) {
    /** The title, one line; empty when the text has none. */
    public String title() {
        return nodes.stream()
                .filter(Title.class::isInstance)
                .map(node -> node.line().text())
                .collect(Collectors.joining());
    }

    /** What the lines under the title tell. */
    public List<HistoryEvent> history() {
        return nodes.stream()
                .flatMap(node -> node instanceof HistoryNote note ? note.events().stream() : Stream.empty())
                .toList();
    }

    /** Every article of the text itself in the order of print, those of annexes left out. */
    public List<Article> articles() {
        var articles = new ArrayList<Article>();
        nodes.forEach(node -> gather(node, articles, false));
        return articles;
    }

    /** Every article in the file, those of annexes too. */
    public List<Article> allArticles() {
        var articles = new ArrayList<Article>();
        nodes.forEach(node -> gather(node, articles, true));
        return articles;
    }

    /** The first article with the number. */
    public Optional<Article> article(ProvisionNumber number) {
        return articles().stream().filter(a -> a.number().equals(number)).findFirst();
    }

    /** Shows every part, the outer before the inner, in the order of print. */
    public void walk(Consumer<Node> visitor) {
        nodes.forEach(node -> walk(node, visitor));
    }

    /** The text as it was read, made from the parts. */
    public String print() {
        var out = new StringBuilder();
        nodes.forEach(node -> node.printTo(out));
        return out.toString();
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child : node.children()) {
            walk(child, visitor);
        }
    }

    private static void gather(Node node, List<Article> articles, boolean annexes) {
        if (node instanceof Article article) {
            articles.add(article);
        } else if (annexes || !(node instanceof Annex)) {
            node.children().forEach(child -> gather(child, articles, annexes));
        }
    }
}
