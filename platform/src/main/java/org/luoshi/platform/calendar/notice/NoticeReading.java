package org.luoshi.platform.calendar.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was read from a notice; doubts stand in {@code problems}, line by line.
 *
 * @param year the year arranged, 0 when the text does not say
 * @param reference the notice's own number, such as 国办发明电〔2024〕12号; empty when not printed
 */
public record NoticeReading(
        int year,
        String reference,
        Optional<LocalDate> issuedOn,
        List<HolidayItem> items,
        List<NoticeProblem> problems) {

    /** One numbered item of the notice: a holiday with its days off and the days worked in exchange. */
    public record HolidayItem(String name, LocalDate first, LocalDate last, List<LocalDate> makeUpDays, int line) {}
}
