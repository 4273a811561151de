package org.luoshi.platform.cooperation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;

/**
 * The list as one reader filtered and sorted it.
 *
 * @param totals items by category; they add up to {@code items}
 */
public record ListPage(ListView view, List<Item> items, List<Total> totals, Query query, Sort sort) {
    private static final Map<String, Comparator<Item>> ORDERS = Map.of(
            "due", Comparator.comparing(Item::deadline),
            "title", Comparator.comparing(item -> item.content().title()),
            "category", Comparator.comparing(item -> item.content().category()),
            "stage", Comparator.comparing(Item::stage));

    /** How many items one category has. */
    public record Total(String label, long count, String href) {}

    static ListPage of(ListView view, Query query) {
        Sort sort = Sort.of(query, "due");
        Comparator<Item> order = ORDERS.getOrDefault(sort.key(), Comparator.comparing(Item::deadline));
        List<Item> all = view.joint().items().stream()
                .filter(asked(query))
                .sorted(sort.descending() ? order.reversed() : order)
                .toList();
        List<Item> items = all.stream()
                .filter(item -> fits(query.first("category"), item.content().category()))
                .toList();
        List<Total> totals = view.categoryChoices().stream()
                .map(category -> new Total(
                        category.label(),
                        all.stream()
                                .filter(item -> item.content().category().equals(category.value()))
                                .count(),
                        query.with("category", category.value()).href()))
                .toList();
        return new ListPage(view, items, totals, query, sort);
    }

    public long sum() {
        return totals.stream().mapToLong(Total::count).sum();
    }

    public boolean filtered() {
        return List.of("stage", "kind", "year", "category", "q").stream()
                .anyMatch(key -> !query.first(key).isEmpty());
    }

    public List<Choice> stages() {
        return List.of(Stage.values()).stream()
                .map(stage -> new Choice(
                        stage.name(),
                        view.frame().t("cooperation.stage." + stage.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<Choice> kinds() {
        return List.of(Content.Kind.values()).stream()
                .map(kind -> new Choice(
                        kind.name(),
                        view.frame().t("cooperation.kind." + kind.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    public List<Choice> years() {
        return view.joint().items().stream()
                .map(item -> String.valueOf(item.content().year()))
                .distinct()
                .sorted()
                .map(year -> new Choice(year, year))
                .toList();
    }

    /** How many items these filters leave. */
    static long count(JointList joint, Query query) {
        return joint.items().stream()
                .filter(asked(query))
                .filter(item -> fits(query.first("category"), item.content().category()))
                .count();
    }

    private static Predicate<Item> asked(Query query) {
        return item -> fits(query.first("stage"), item.stage().name())
                && fits(query.first("kind"), item.content().kind().name())
                && fits(query.first("year"), String.valueOf(item.content().year()))
                && item.content().title().contains(query.first("q").strip());
    }

    private static boolean fits(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }
}
