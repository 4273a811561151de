package org.luoshi.lawtext.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** What places a text has: its articles, the paragraphs of each, the items of each paragraph; no words. */
public final class Outline {
    private final Map<ProvisionNumber, List<Integer>> itemsByParagraph;
    private final TreeSet<ProvisionNumber> order;

    private Outline(Map<ProvisionNumber, List<Integer>> itemsByParagraph) {
        this.itemsByParagraph = itemsByParagraph;
        this.order = new TreeSet<>(itemsByParagraph.keySet());
    }

    /** The outline of the articles; where a number comes twice, the first counts. */
    public static Outline of(List<Article> articles) {
        var items = new LinkedHashMap<ProvisionNumber, List<Integer>>();
        for (Article article : articles) {
            items.putIfAbsent(article.number(), itemsOf(article));
        }
        return new Outline(items);
    }

    private static List<Integer> itemsOf(Article article) {
        List<Integer> items = article.paragraphs()
                .map(Paragraph::children)
                .map(Outline::items)
                .toList();
        int direct = items(article.children());
        return items.isEmpty() && direct > 0 ? List.of(direct) : items;
    }

    private static int items(List<Node> children) {
        return (int) children.stream().filter(Item.class::isInstance).count();
    }

    public boolean isEmpty() {
        return itemsByParagraph.isEmpty();
    }

    public boolean has(ProvisionNumber article) {
        return itemsByParagraph.containsKey(article);
    }

    public int paragraphs(ProvisionNumber article) {
        return itemsByParagraph.getOrDefault(article, List.of()).size();
    }

    /** The items of a paragraph; of paragraph 0, the most that any paragraph of the article has. */
    public int items(ProvisionNumber article, int paragraph) {
        List<Integer> items = itemsByParagraph.getOrDefault(article, List.of());
        if (paragraph == 0) {
            return items.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
        return paragraph <= items.size() ? items.get(paragraph - 1) : 0;
    }

    /** The last paragraph up to the given one that has as many items as the condition asks, or 0. */
    int paragraphWithItems(ProvisionNumber article, int upTo, Predicate<Integer> enough) {
        for (int p = upTo; p > 0; p--) {
            if (enough.test(items(article, p))) {
                return p;
            }
        }
        return 0;
    }

    /** The article that stands so many before the given one, or null. */
    @Nullable
    ProvisionNumber before(ProvisionNumber article, int steps) {
        ProvisionNumber number = article;
        for (int i = 0; i < steps && number != null; i++) {
            number = order.lower(number);
        }
        return number;
    }
}
