package org.luoshi.platform.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 2026-05-01, 2026/5/1, 2026.5.1, 2026年5月1日. The month stands before the day, always. */
sealed interface CellDate {
    Pattern WRITTEN = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?");

    record Day(LocalDate day) implements CellDate {}

    /** Written like a date, and there is no such day: 2026-02-30. */
    record NoSuchDay() implements CellDate {}

    record NoDate() implements CellDate {}

    static CellDate read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return new NoDate();
        }
        try {
            return new Day(LocalDate.of(number(written, 1), number(written, 2), number(written, 3)));
        } catch (DateTimeException e) {
            return new NoSuchDay();
        }
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
