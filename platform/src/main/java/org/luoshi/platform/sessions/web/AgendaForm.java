package org.luoshi.platform.sessions.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.DraftAgenda.Line;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;

/**
 * The agenda as a form works on it: one row an item, its place a number to be changed, an empty title to drop it, and some
 * empty rows to add.
 *
 * @param upon the version it was made from; 0 when there was none
 */
public record AgendaForm(List<Row> rows, String reason, int upon) {
    private static final int SPARE = 3;
    private static final int MOST = 60;

    /** One row; {@code place} as typed. */
    public record Row(
            String item,
            String place,
            String title,
            String kind,
            String mode,
            String reporter,
            boolean votes,
            boolean fixed) {
        private double order() {
            try {
                return Double.parseDouble(place.strip());
            } catch (NumberFormatException e) {
                return Double.MAX_VALUE;
            }
        }
    }

    static AgendaForm of(@Nullable Agenda agenda) {
        List<Row> rows = new ArrayList<>();
        if (agenda != null) {
            agenda.items().forEach(item -> rows.add(row(item)));
        }
        for (int i = 0; i < SPARE; i++) {
            rows.add(new Row(
                    UUID.randomUUID().toString(),
                    Integer.toString(rows.size() + 1),
                    "",
                    ItemKind.REPORT.name(),
                    ItemMode.ORAL.name(),
                    "",
                    false,
                    false));
        }
        return new AgendaForm(rows, "", agenda == null ? 0 : agenda.version());
    }

    private static Row row(AgendaItem item) {
        return new Row(
                item.id().toString(),
                Integer.toString(item.place()),
                item.title(),
                item.kind().name(),
                item.mode().name(),
                item.reporter(),
                item.votes(),
                item.state() != org.luoshi.platform.sessions.ItemState.WAITING);
    }

    /** What was sent, as it was typed. */
    static AgendaForm read(Map<String, String> sent) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < MOST && sent.containsKey("item-" + i); i++) {
            rows.add(new Row(
                    SessionForms.uuid(sent.getOrDefault("item-" + i, "")).toString(),
                    sent.getOrDefault("place-" + i, ""),
                    sent.getOrDefault("title-" + i, ""),
                    sent.getOrDefault("kind-" + i, ItemKind.OTHER.name()),
                    sent.getOrDefault("mode-" + i, ItemMode.ORAL.name()),
                    sent.getOrDefault("reporter-" + i, ""),
                    sent.containsKey("votes-" + i),
                    sent.containsKey("fixed-" + i)));
        }
        return new AgendaForm(rows, sent.getOrDefault("reason", ""), upon(sent.getOrDefault("upon", "")));
    }

    /** A number that cannot be read is no version: the form is stale. */
    private static int upon(String version) {
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
    }

    /** The rows with a title, in the order of their numbers; equal numbers keep the order of the form. */
    List<Line> lines() {
        return rows.stream()
                .filter(row -> !row.title().isBlank())
                .sorted(Comparator.comparingDouble(Row::order))
                .map(row -> new Line(
                        new ItemId(SessionForms.uuid(row.item())),
                        row.title().strip(),
                        SessionForms.read(ItemKind.class, row.kind()),
                        SessionForms.read(ItemMode.class, row.mode()),
                        row.reporter().strip(),
                        row.votes()))
                .toList();
    }
}
