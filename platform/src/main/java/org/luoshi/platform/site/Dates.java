package org.luoshi.platform.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as a page writes them: 2025年10月11日, 11 October 2025. */
final class Dates {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Dates() {}

    static String day(LocalDate day, Lang lang) {
        return (lang == Lang.ZH ? ZH : EN).format(day);
    }

    static String weekday(LocalDate day, Lang lang) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, lang.locale());
    }

    static String moment(LocalDateTime moment, Lang lang) {
        return day(moment.toLocalDate(), lang) + " " + CLOCK.format(moment);
    }

    static String inWords(Object value, Lang lang) {
        return switch (value) {
            case LocalDate day -> day(day, lang);
            case LocalDateTime moment -> moment(moment, lang);
            default -> value.toString();
        };
    }
}
