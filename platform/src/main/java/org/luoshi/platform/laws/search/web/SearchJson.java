package org.luoshi.platform.laws.search.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.Marked;

/**
 * The JSON twin of the search page.
 *
 * @param total how many were found; when {@code more}, there are more
 */
public record SearchJson(long total, boolean more, int page, String day, List<Line> results) {
    /**
     * One result; {@code words} is the stretch that is shown, {@code found} the words marked in it.
     *
     * @param from the first day in force, as {@code 2026-05-01}
     */
    public record Line(
            String title,
            String label,
            String path,
            String words,
            List<String> found,
            String href,
            String level,
            String area,
            String standing,
            @Nullable String from) {}

    static SearchJson of(SearchPage page, String day) {
        return new SearchJson(
                page.pager().total(),
                page.many(),
                page.pager().page(),
                day,
                page.lines().stream().map(SearchJson::line).toList());
    }

    private static Line line(SearchPage.Line line) {
        return new Line(
                text(line.title()),
                line.label(),
                line.path(),
                text(line.words()),
                line.words().parts().stream()
                        .filter(Marked.Part::found)
                        .map(Marked.Part::text)
                        .distinct()
                        .toList(),
                line.href(),
                line.level(),
                line.area(),
                line.standing(),
                line.from() == null ? null : line.from().toString());
    }

    private static String text(Marked marked) {
        return marked.parts().stream().map(Marked.Part::text).collect(Collectors.joining());
    }
}
