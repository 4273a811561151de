package org.luoshi.lawtext.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
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

    /** The outlines of a text and of the texts annexed to it, by the titles that citations of them carry. */
    public static Map<String, Outline> byTitle(LegalText text) {
        var outlines = new LinkedHashMap<String, Outline>();
        Stretches.of(text)
                .forEach(stretch -> outlines.putIfAbsent(
                        stretch.scope().title(), stretch.scope().outline()));
        return outlines;
    }

    /** The number of the last item of each paragraph. */
    private static List<Integer> itemsOf(Article article) {
        var items = new ArrayList<Integer>();
        article.paragraphs().forEach(paragraph -> addItems(items, paragraph.children()));
        if (items.isEmpty()) {
            addItems(items, article.children());
        }
        return items.equals(List.of(0)) && article.paragraphs().findAny().isEmpty() ? List.of() : List.copyOf(items);
    }

    /** A list that goes on after a line between its items, as （二） after one on （一）, is the earlier paragraph's too. */
    private static void addItems(List<Integer> items, List<Node> children) {
        int[] numbers = children.stream()
                .filter(Item.class::isInstance)
                .mapToInt(node -> ((Item) node).number())
                .toArray();
        int last = numbers.length == 0 ? 0 : Arrays.stream(numbers).max().orElse(0);
        items.add(last);
        int list = items.size() - 2;
        while (list > 0 && items.get(list) == 0) {
            list--;
        }
        if (list >= 0 && numbers.length > 0 && numbers[0] > 1) {
            items.set(list, Math.max(items.get(list), last));
        }
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
