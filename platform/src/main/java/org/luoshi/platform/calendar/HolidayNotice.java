package org.luoshi.platform.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.procedure.clock.YearTable;

/**
 * A yearly notice as it was imported.
 *
 * @param table the arrangement read from it; its source is what the importer named
 * @param text the pasted text, unchanged
 * @param importedBy name of the importer
 */
public record HolidayNotice(
        UUID id,
        YearTable table,
        Optional<LocalDate> issuedOn,
        String text,
        LocalDateTime importedAt,
        String importedBy) {}
