package org.luoshi.platform.cooperation.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What a form sent. */
record Typed(MultiValueMap<String, String> values) {
    private static final Pattern LINES = Pattern.compile("[\\r\\n、，,]+");

    /** A field that cannot be read as what it should be; the page says which. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        Unreadable(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    String text(String field) {
        String value = values.getFirst(field);
        return value == null ? "" : value.strip();
    }

    String needed(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw new Unreadable(field);
        }
        return text;
    }

    LocalDate day(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeException none) {
            throw unreadable(field, none);
        }
    }

    int year(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException none) {
            throw unreadable(field, none);
        }
    }

    /** {@code 62.5} percent is 6250 hundredths. */
    int hundredths(String field) {
        try {
            return new BigDecimal(text(field)).movePointRight(2).intValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            throw unreadable(field, none);
        }
    }

    <E extends Enum<E>> E one(Class<E> type, String field) {
        try {
            return Enum.valueOf(type, text(field));
        } catch (IllegalArgumentException none) {
            throw unreadable(field, none);
        }
    }

    boolean ticked(String field) {
        return !text(field).isEmpty();
    }

    Set<String> all(String field) {
        List<String> chosen = values.get(field);
        return chosen == null ? Set.of() : Set.copyOf(chosen);
    }

    /** Names one below the other, or with 、 between them. */
    List<String> names(String field) {
        return Arrays.stream(LINES.split(text(field), -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Unreadable unreadable(String field, Exception cause) {
        Unreadable unreadable = new Unreadable(field);
        unreadable.initCause(cause);
        return unreadable;
    }
}
