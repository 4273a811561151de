package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/**
 * The shortest instruction that turns one article into another: of a few words, of an item, of a paragraph; nothing when the
 * whole article is as short.
 *
 * <p>Example: 删去第三条第二款第一项。
 */
final class ArticleDraft {
    private final String name;
    private final List<Lines> before;
    private final List<Lines> after;

    /** A paragraph (款) with its items (项), each as printed; what stands below an item is part of it. */
    record Lines(String lead, List<String> items, boolean counted) {
        String all() {
            return String.join("\n", lines());
        }

        List<String> lines() {
            var lines = new ArrayList<String>();
            lead.lines().forEach(lines::add);
            items.forEach(item -> item.lines().forEach(lines::add));
            return lines;
        }

        boolean same(Lines other) {
            return folded(all()).equals(folded(other.all()));
        }
    }

    ArticleDraft(Article before, Article after) {
        this.name = before.number().article();
        this.before = paragraphs(before);
        this.after = paragraphs(after);
    }

    private static List<Lines> paragraphs(Article article) {
        return article.children().stream().map(ArticleDraft::lines).toList();
    }

    private static Lines lines(Node node) {
        var items = new ArrayList<String>();
        var lead = new StringBuilder(node.line().label()).append(node.line().text());
        for (Node child : node.children()) {
            String words = words(child);
            if (child instanceof Item) {
                items.add(words);
            } else {
                lead.append('\n').append(words);
            }
        }
        return new Lines(lead.toString(), items, node instanceof Paragraph);
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.wordsTo(words);
        return String.join(
                "\n", words.toString().lines().filter(line -> !line.isBlank()).toList());
    }

    static String folded(String words) {
        return String.join(
                "\n",
                words.lines().map(Letters::fold).filter(line -> !line.isEmpty()).toList());
    }

    /**
     * After 将第三条改为第四条， the article is not named again.
     *
     * @return nothing when the whole article must be given
     */
    String shortest(boolean named) {
        boolean plain =
                before.stream().allMatch(Lines::counted) && after.stream().allMatch(Lines::counted);
        if (!plain || before.isEmpty()) {
            return "";
        }
        List<Clause> clauses = clauses();
        int cost = clauses.stream().mapToInt(Clause::length).sum();
        int whole = after.stream().mapToInt(lines -> lines.all().length()).sum() + 10;
        return clauses.isEmpty() || cost >= whole ? "" : written(clauses, named);
    }

    private List<Clause> clauses() {
        Aligned aligned = Aligned.of(
                before.stream().map(Lines::all).toList(),
                after.stream().map(Lines::all).toList());
        var clauses = new ArrayList<Clause>();
        for (List<Aligned.Pair> run : aligned.runs()) {
            Aligned.Pair pair = run.getFirst();
            if (pair.isDeleted()) {
                clauses.add(Clause.delete(
                        "", run.stream().map(each -> each.old() + 1).toList(), "款"));
            } else if (pair.isAdded()) {
                List<String> lines = run.stream()
                        .flatMap(each -> after.get(each.now()).lines().stream())
                        .toList();
                clauses.add(
                        Clause.add("", run.stream().map(each -> each.now() + 1).toList(), "款", lines));
            } else if (!before.get(pair.old()).same(after.get(pair.now()))) {
                clauses.addAll(new ParagraphDraft(place(pair.old()), before.get(pair.old()), after.get(pair.now()))
                        .shortest());
            }
        }
        return clauses;
    }

    /** The only paragraph of an article needs no number. */
    private String place(int paragraph) {
        return before.size() == 1 ? "" : "第" + Numerals.chinese(paragraph + 1) + "款";
    }

    private String written(List<Clause> clauses, boolean named) {
        var out = new StringBuilder();
        for (Clause clause : clauses) {
            String article = named || !out.isEmpty() ? "" : name;
            out.append(out.isEmpty() ? "" : "\n").append(clause.written(article, named || !out.isEmpty()));
        }
        return out.toString();
    }
}
