package org.luoshi.platform.journal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lang;

/** Lines of the journal as a table to take along (日志表格). */
final class JournalTable {
    private static final List<String> WHO_AND_WHEN = List.of("at", "actor", "role", "action", "code");
    private static final List<String> WHAT = List.of("subject", "id", "seq", "outcome", "reason", "details", "hash");

    private JournalTable() {}

    static List<List<String>> of(List<Line> lines, JournalWords words, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(both(WHO_AND_WHEN, WHAT).stream()
                .map(column -> frame.t("journal.column." + column))
                .toList());
        lines.forEach(line -> rows.add(both(whoAndWhen(line, words, frame.lang()), what(line))));
        return rows;
    }

    private static List<String> whoAndWhen(Line line, JournalWords words, Lang lang) {
        String at = line.at().atZone(CityDate.ZONE).toOffsetDateTime().toString();
        return List.of(
                at,
                line.actor().name(),
                words.roles(line.actor().role(), lang),
                words.act(line.subject(), line.action(), lang),
                line.action());
    }

    private static List<String> what(Line line) {
        return List.of(
                line.subject().kind(),
                line.subject().id(),
                Long.toString(line.seq()),
                line.outcome().code(),
                Objects.requireNonNullElse(line.reason(), ""),
                line.details().toString(),
                line.hash());
    }

    private static List<String> both(List<String> left, List<String> right) {
        List<String> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
