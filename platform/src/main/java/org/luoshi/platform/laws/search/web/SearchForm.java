package org.luoshi.platform.laws.search.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.LawQuery;
import org.luoshi.platform.laws.search.LawQuery.Standing;
import org.luoshi.platform.site.Query;

/**
 * What stands in the form, as the address carries it; what cannot be meant is left out.
 *
 * @param day on which day texts are looked at; empty means today
 */
public record SearchForm(String words, String level, String place, String standing, String day) {
    static final int LONGEST = 100;

    static SearchForm of(Query query) {
        String words = query.first("q").strip();
        return new SearchForm(
                words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                query.first("kind").strip(),
                query.first("area").strip(),
                known(query.first("status")),
                day(query.first("on")) == null ? "" : query.first("on"));
    }

    private static String known(String standing) {
        return Arrays.stream(Standing.values())
                .map(Standing::name)
                .filter(standing::equals)
                .findFirst()
                .orElse("");
    }

    private static @Nullable LocalDate day(String day) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /** The day asked for, or {@code today}. */
    LocalDate on(LocalDate today) {
        LocalDate day = day(this.day);
        return day == null ? today : day;
    }

    LawQuery query(LocalDate today) {
        return new LawQuery(words, level, place, standing.isEmpty() ? null : Standing.valueOf(standing), on(today));
    }

    public boolean isNarrowed() {
        return !(level + place + standing + day).isEmpty();
    }
}
