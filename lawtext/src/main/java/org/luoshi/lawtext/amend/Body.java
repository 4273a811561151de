package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * New words as a decision gives them, read as the parts of a law: paragraphs with items, or whole articles with their
 * numbers, perhaps under a heading.
 *
 * @param articles when the words carry numbers of articles; otherwise empty
 * @param paragraphs when they do not
 * @param headings the headings among the words
 */
record Body(List<Numbered> articles, List<DraftLine> paragraphs, List<Division> headings) {
    /** An article with the number printed in the decision. */
    record Numbered(ProvisionNumber number, List<DraftLine> paragraphs) {}

    private static final Pattern LABELLED =
            Pattern.compile("^第[一二三四五六七八九十百零〇两0-9]+(?:条(?:之[一二三四五六七八九十]+)?|[章节编])(?:[\\s　]|$).*", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]+[）)].*|^[0-9]{1,2}[.．、].*", Pattern.DOTALL);

    static Body read(Quotation quotation, int owner) {
        List<String> lines = quotation.lines();
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        if (LABELLED.matcher(first).matches()) {
            return labelled(lines, owner);
        }
        boolean item = ITEM.matcher(first).matches();
        // items alone are read under a line that is dropped again
        String whole = "第一条　" + (item ? "下列：\n" : "") + String.join("\n", lines);
        LegalText text = LawParser.parse(whole).text();
        List<Article> articles = text.articles();
        if (articles.size() != 1 || !text.print().equals(whole) || outside(text)) {
            return new Body(List.of(), plain(lines, owner), List.of());
        }
        List<DraftLine> paragraphs = paragraphs(articles.getFirst(), owner);
        if (item && !paragraphs.isEmpty()) {
            paragraphs.getFirst().words = new Words("", owner);
        }
        return new Body(List.of(), paragraphs, List.of());
    }

    /** Whether reading put words outside the article: a signature, an annex. */
    private static boolean outside(LegalText text) {
        return text.nodes().size() != 1;
    }

    private static Body labelled(List<String> lines, int owner) {
        LegalText text = LawParser.parse(String.join("\n", lines)).text();
        var articles = new ArrayList<Numbered>();
        text.articles().forEach(article -> articles.add(new Numbered(article.number(), paragraphs(article, owner))));
        var headings = new ArrayList<Division>();
        text.walk(node -> {
            if (node instanceof Division division) {
                headings.add(division);
            }
        });
        return new Body(articles, List.of(), headings);
    }

    private static List<DraftLine> plain(List<String> lines, int owner) {
        return lines.stream()
                .map(line -> new DraftLine("", "", line, owner))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private static List<DraftLine> paragraphs(Article article, int owner) {
        var paragraphs = new ArrayList<DraftLine>();
        for (Node child : article.children()) {
            if (child instanceof Item item) {
                if (paragraphs.isEmpty()) {
                    paragraphs.add(new DraftLine("", "", "", owner));
                }
                paragraphs.getLast().add(line(item, owner));
            } else {
                DraftLine line = line(child, owner);
                if (!Unnumbered.join(paragraphs, line)) {
                    paragraphs.add(line);
                }
            }
        }
        return paragraphs;
    }

    private static DraftLine line(Node node, int owner) {
        var line = new DraftLine(
                node.line().label(), node.line().gap(), node.line().text(), owner);
        if (node instanceof Item item) {
            line.style = item.style();
        } else if (!(node instanceof Paragraph)) {
            line.aside = true;
        }
        node.children().forEach(child -> line.add(line(child, owner)));
        return line;
    }

    /** The only items, when the words are items and nothing else. */
    List<DraftLine> items() {
        return paragraphs.size() == 1 && paragraphs.getFirst().words.length() == 0
                ? paragraphs.getFirst().children
                : List.of();
    }

    /** The article with the number among several, or the only words there are. */
    @Nullable
    List<DraftLine> of(ProvisionNumber number) {
        if (articles.isEmpty()) {
            return paragraphs;
        }
        return articles.stream()
                .filter(article -> article.number.equals(number))
                .findFirst()
                .map(Numbered::paragraphs)
                .orElse(null);
    }

    /** How many paragraphs there are outside articles; tables count for nothing. */
    int count() {
        return (int) paragraphs.stream().filter(line -> !line.aside).count();
    }
}
