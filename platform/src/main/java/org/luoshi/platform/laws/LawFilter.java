package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.luoshi.platform.laws.intake.LawKind;
import org.luoshi.platform.laws.intake.LawLevel;

/** Which texts a list shows (筛选); empty values filter nothing. {@code year} is that of the act that made the text. */
public record LawFilter(
        String title, String level, String kind, String area, String maker, String year, String status) {
    private static final String TEXTS = """
            with texts as (
              select v.id as version_id, v.work_id, v.title, v.version_on, v.effective_on, v.articles, w.kind, w.level,
                w.maker, w.area, w.province,
                case when w.repealed_on <= :day then 'REPEALED' when w.expired_on <= :day then 'EXPIRED'
                  when lead(v.effective_on) over texts <= :day then 'AMENDED'
                  when v.expires_on <= :day then 'EXPIRED'
                  when v.effective_on > :day then 'NOT_YET' else 'IN_FORCE' end as status,
                lead(v.effective_on) over texts <= :day as superseded,
                v.effective_on > :day and lag(v.id) over texts is not null as coming_after,
                case when lead(v.effective_on) over texts > :day then lead(v.id) over texts end as coming,
                case when lead(v.effective_on) over texts > :day then lead(v.effective_on) over texts end as coming_on
              from law_version v join law_work w on w.id = v.work_id
              where v.known_until is null
              window texts as (partition by v.work_id order by v.effective_on nulls first, v.version_on nulls first,
                v.id))
            """;

    /** A filter of what was typed; what means nothing filters nothing. */
    public LawFilter {
        title = title.strip();
        level = Stream.of(LawLevel.values()).anyMatch(known(level)) ? level : "";
        kind = Stream.of(LawKind.values()).anyMatch(known(kind)) ? kind : "";
        status = Stream.of(LawStatus.values()).anyMatch(known(status)) ? status : "";
        year = year.matches("\\d{4}") ? year : "";
    }

    private static Predicate<Enum<?>> known(String name) {
        return value -> value.name().equals(name);
    }

    /**
     * A statement over the texts as they stand on the day: of each work the one that applies. Superseded ones, and those to
     * come beside the one that applies, only where they are asked for.
     */
    String sql(String select, String tail) {
        var where = new StringBuilder(
                switch (status) {
                    case "AMENDED" -> "superseded";
                    case "NOT_YET" -> "superseded is not true";
                    default -> "superseded is not true and coming_after is not true";
                });
        conditions().forEach((name, condition) -> where.append(" and ").append(condition));
        return TEXTS + select + " from texts where " + where + " " + tail;
    }

    Map<String, Object> params(LocalDate day) {
        var params = new LinkedHashMap<String, Object>();
        params.put("day", day);
        values().forEach((name, value) -> value.ifPresent(v -> params.put(name, v)));
        return params;
    }

    private Map<String, String> conditions() {
        var all = new LinkedHashMap<>(Map.of(
                "title", "title ilike :title",
                "level", "level = :level",
                "kind", "kind = :kind",
                "area", "(area = :area or province = :area)",
                "maker", "maker = :maker",
                "year", "extract(year from version_on) = :year",
                "status", "status = :status"));
        values().forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            }
        });
        return all;
    }

    private Map<String, Optional<Object>> values() {
        return Map.of(
                "title",
                        given(title)
                                .map(t -> "%"
                                        + t.toString()
                                                .replace("\\", "\\\\")
                                                .replace("%", "\\%")
                                                .replace("_", "\\_") + "%"),
                "level", given(level),
                "kind", given(kind),
                "area", given(area),
                "maker", given(maker),
                "year", given(year).map(y -> Integer.valueOf(y.toString())),
                "status", status.equals("AMENDED") ? Optional.empty() : given(status));
    }

    private static Optional<Object> given(Object value) {
        return value.equals("") ? Optional.empty() : Optional.of(value);
    }
}
