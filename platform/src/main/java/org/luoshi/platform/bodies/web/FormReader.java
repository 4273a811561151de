package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/**
 * What a form sent, field by field. A field that is missing or cannot be read becomes a problem at its place, and the
 * value given back then is of no use: ask {@link #ok} before you act.
 */
final class FormReader {
    private final Map<String, String> sent;
    private final Frame frame;
    private Problems problems = Problems.NONE;

    FormReader(Map<String, String> sent, Frame frame) {
        this.sent = sent;
        this.frame = frame;
    }

    boolean ok() {
        return !problems.any();
    }

    Problems problems() {
        return problems;
    }

    /** Empty when nothing was written. */
    String text(String field) {
        return sent.getOrDefault(field, "").strip();
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            wrong(field, "bodies.form.missing");
        }
        return text;
    }

    LocalDate day(String field) {
        String text = required(field);
        LocalDate day = text.isEmpty() ? LocalDate.EPOCH : parse(field, text);
        return day == null ? LocalDate.EPOCH : day;
    }

    @Nullable
    LocalDate optionalDay(String field) {
        return text(field).isEmpty() ? null : parse(field, text(field));
    }

    /** An hour of the day, 0 to 23. */
    int hour(String field) {
        int hour = number(field);
        if (hour > 23) {
            wrong(field, "bodies.form.hour");
            return 0;
        }
        return hour;
    }

    /** A time of the day, {@code 15:30}. */
    LocalTime time(String field) {
        String text = required(field).replace('：', ':');
        if (!text.isEmpty() && !text.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
            wrong(field, "bodies.form.time");
            return LocalTime.MIDNIGHT;
        }
        return text.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    int number(String field) {
        String text = required(field);
        if (!text.isEmpty() && !text.matches("\\d{1,4}")) {
            wrong(field, "bodies.form.number");
            return 0;
        }
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        try {
            return Optional.of(Enum.valueOf(type, required(field)));
        } catch (IllegalArgumentException _) {
            wrong(field, "bodies.form.choice");
            return Optional.empty();
        }
    }

    Optional<UUID> id(String field) {
        try {
            return text(field).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(field)));
        } catch (IllegalArgumentException _) {
            wrong(field, "bodies.form.choice");
            return Optional.empty();
        }
    }

    UUID requiredId(String field) {
        required(field);
        return id(field).orElse(new UUID(0, 0));
    }

    private @Nullable LocalDate parse(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            wrong(field, "bodies.form.day");
            return null;
        }
    }

    private void wrong(String field, String key) {
        problems = problems.and(field, frame.t(key));
    }
}
