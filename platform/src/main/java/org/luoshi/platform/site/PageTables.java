package org.luoshi.platform.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a page as rows of words (页面上的表), or its list, whose items are marked {@code data-row} and what they say
 * {@code data-col}: what is downloaded is what was shown, to this reader, in this language.
 * Days are written as {@code 2026-05-12}; buttons and columns without a name are left out. Several tables become one, with
 * the caption of each in a first column, where they have the same columns.
 */
final class PageTables {
    private static final String NOT_WORDS = "form, button, script, template, svg, .no-print";

    private PageTables() {}

    /** The rows, the first of them the names of the columns; empty when the page has no table. */
    static List<List<String>> rows(String html, String captions) {
        Document page = Jsoup.parse(html);
        page.select(NOT_WORDS).remove();
        page.select("time[datetime]").forEach(time -> time.text(time.attr("datetime")));
        Elements tables = page.select("main table.table");
        if (tables.isEmpty()) {
            return listed(page.select("main [data-row]"), captions);
        }
        boolean grouped = tables.size() > 1;
        List<List<String>> rows = new ArrayList<>();
        List<String> last = List.of();
        for (Element table : tables) {
            List<String> names = cells(table.selectFirst("thead tr"));
            if (!names.equals(last)) {
                rows.add(framed(grouped, captions, named(names, names)));
            }
            last = names;
            String caption = text(table.selectFirst("caption"));
            table.select("tbody tr").forEach(row -> rows.add(framed(grouped, caption, named(cells(row), names))));
        }
        return rows;
    }

    /** A list: its columns are all that any item says, in the order they are first said in. */
    private static List<List<String>> listed(Elements items, String captions) {
        List<Map<String, String>> said = items.stream().map(PageTables::said).toList();
        Set<String> names = new LinkedHashSet<>();
        said.forEach(item -> names.addAll(item.keySet()));
        boolean grouped = items.stream().anyMatch(item -> item.closest("[data-group]") != null);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, String> item = said.get(i);
            Element group = items.get(i).closest("[data-group]");
            rows.add(framed(
                    grouped,
                    group == null ? "" : group.attr("data-group"),
                    names.stream().map(name -> item.getOrDefault(name, "")).toList()));
        }
        if (!rows.isEmpty()) {
            rows.addFirst(framed(grouped, captions, new ArrayList<>(names)));
        }
        return rows;
    }

    /** What an item says itself, without the items below it. */
    private static Map<String, String> said(Element item) {
        Map<String, String> said = new LinkedHashMap<>();
        item.select("[data-col]").stream()
                .filter(part -> item.equals(part.closest("[data-row]")))
                .forEach(part -> said.put(part.attr("data-col"), text(part)));
        return said;
    }

    /** Columns without a name hold what is done, not what is known. */
    private static List<String> named(List<String> cells, List<String> names) {
        return IntStream.range(0, cells.size())
                .filter(i -> i >= names.size() || !names.get(i).isEmpty())
                .mapToObj(cells::get)
                .toList();
    }

    private static List<String> framed(boolean grouped, String first, List<String> cells) {
        if (!grouped) {
            return cells;
        }
        List<String> longer = new ArrayList<>(List.of(first));
        longer.addAll(cells);
        return longer;
    }

    private static List<String> cells(@Nullable Element row) {
        List<String> cells = new ArrayList<>();
        if (row != null) {
            for (Element cell : row.select("> th, > td")) {
                cells.add(text(cell));
                IntStream.range(1, span(cell)).forEach(more -> cells.add(""));
            }
        }
        return cells;
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9]\\d?") ? Integer.parseInt(span) : 1;
    }

    private static String text(@Nullable Element element) {
        return element == null ? "" : element.text().strip();
    }
}
