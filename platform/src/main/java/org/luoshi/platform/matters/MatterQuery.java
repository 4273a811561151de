package org.luoshi.platform.matters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A filter as SQL: conditions on {@code m} (matter), with parameters. */
final class MatterQuery {
    static final String FROM = "from matter m where ";

    /** An ended matter shows no lamp. */
    static final String OPEN = " and m.ended_on is null";

    static final String RED = "m.next_due < :today";
    static final String YELLOW = "m.next_due between :today and :yellow";
    static final String GREEN = "(m.next_due is null or m.next_due > :yellow)";

    private final StringBuilder filtered = new StringBuilder();
    private final MatterAccess.Visible visible;
    final Map<String, Object> params = new LinkedHashMap<>();

    MatterQuery(MatterAccess access, Mover mover, MatterFilter filter, LampScale scale) {
        visible = access.visible(mover, filter.procedure());
        params.putAll(visible.params());
        and(filter.procedure(), "m.procedure = :procedure", "procedure");
        and(filter.step(), "m.step = :step", "step");
        and(filter.category(), "m.category = :category", "category");
        if (!filter.year().isBlank()) {
            filtered.append(" and m.number like :year escape '!'");
            params.put("year", "%" + escape(filter.year()) + "-%");
        }
        if (!filter.text().isBlank()) {
            filtered.append(" and (m.title ilike :text escape '!' or m.number ilike :text escape '!')");
            params.put("text", "%" + escape(filter.text().strip()) + "%");
        }
        if (filter.openOnly()) {
            filtered.append(OPEN);
        }
        unit(filter);
        lamp(filter.lamp(), scale);
    }

    /** What the mover may see of what is asked for. */
    String where() {
        return visible.sql() + filtered;
    }

    /** The same as rows to be added up, each from a part of it: {@code columns} are counts, and what they are grouped by. */
    String counts(String columns, String and, String groupBy) {
        return visible.parts().stream()
                .map(part -> "select " + columns + " " + FROM + part + filtered + and + groupBy)
                .collect(Collectors.joining(" union all ", "(", ") counted"));
    }

    /** Where all are open, an index gives them in this order, and no more of them than are shown. */
    String orderBy(String sort) {
        boolean onlyOpen = filtered.indexOf(OPEN) >= 0;
        boolean down = sort.startsWith("-");
        String column = switch (down ? sort.substring(1) : sort) {
            case "due" -> "m.next_due";
            case "moved" -> "m.moved_at";
            case "title" -> "m.title";
            default -> "m.number";
        };
        return " order by " + column + (down ? " desc nulls last" : " asc nulls last")
                + (onlyOpen ? ", m.number" : ", m.ended_on is not null, m.number");
    }

    private void unit(MatterFilter filter) {
        if (filter.unit().isBlank()) {
            return;
        }
        filtered.append(" and exists (select 1 from matter_party fu where fu.matter = m.id and fu.unit = :unit"
                + " and fu.released_on is null");
        params.put("unit", filter.unit());
        if (!filter.part().isBlank()) {
            filtered.append(" and fu.part = :part");
            params.put("part", filter.part());
        }
        filtered.append(")");
    }

    private void lamp(String lamp, LampScale scale) {
        switch (lamp) {
            case "red" -> filtered.append(OPEN).append(" and ").append(RED);
            case "yellow" -> filtered.append(OPEN).append(" and ").append(YELLOW);
            case "green" -> filtered.append(OPEN).append(" and ").append(GREEN);
            default -> {
                return;
            }
        }
        measure(scale);
    }

    /** Today's measure, for {@link #RED} and the others. */
    void measure(LampScale scale) {
        params.put("today", scale.today());
        params.put("yellow", scale.yellowUntil());
    }

    private void and(String value, String condition, String name) {
        if (!value.isBlank()) {
            filtered.append(" and ").append(condition);
            params.put(name, value);
        }
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
