package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;

/** The day a reader asks for with {@code ?on=2025-02-21}; anything unreadable means today. */
@Component
class AsOf {
    private final CityDate date;

    AsOf(CityDate date) {
        this.date = date;
    }

    LocalDate day(String asked) {
        try {
            return asked.isBlank() ? date.today() : LocalDate.parse(asked.strip());
        } catch (DateTimeParseException _) {
            return date.today();
        }
    }

    /** What a link must carry to stay on that day; empty today. */
    String suffix(LocalDate day) {
        return day.equals(date.today()) ? "" : "?on=" + day;
    }
}
