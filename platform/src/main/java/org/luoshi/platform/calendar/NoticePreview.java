package org.luoshi.platform.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.luoshi.platform.calendar.notice.NoticeProblem;
import org.luoshi.platform.calendar.notice.NoticeReader;
import org.luoshi.platform.calendar.notice.NoticeReading;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;
import org.luoshi.procedure.clock.YearTable.Holiday;
import org.luoshi.procedure.definition.Words;

/**
 * What a pasted notice would do, before anybody confirms it.
 *
 * @param faults why it cannot become an arrangement; empty when it can
 * @param doubts what a person should look at, by line; it may still be imported
 * @param table the arrangement, empty while there are faults
 */
public record NoticePreview(
        NoticeReading reading, List<Words> faults, List<NoticeProblem> doubts, Optional<YearTable> table) {

    /** Reads a pasted text; {@code source} says where it was published. */
    public static NoticePreview of(String text, String source) {
        NoticeReading reading = NoticeReader.read(text);
        List<Holiday> holidays = reading.items().stream()
                .map(i -> new Holiday(HolidayNames.inBoth(i.name()), i.first(), i.last()))
                .toList();
        List<LocalDate> makeUp =
                reading.items().stream().flatMap(i -> i.makeUpDays().stream()).toList();
        List<Words> faults = reading.year() == 0 ? List.of() : YearTable.faults(reading.year(), holidays, makeUp);
        boolean whole = reading.year() != 0 && faults.isEmpty();
        Optional<YearTable> table = whole
                ? Optional.of(new YearTable(
                        reading.year(), holidays, new LinkedHashSet<>(makeUp), reading.reference(), source))
                : Optional.empty();
        return new NoticePreview(reading, faults, doubts(reading), table);
    }

    private static List<NoticeProblem> doubts(NoticeReading reading) {
        List<NoticeProblem> doubts = new ArrayList<>(reading.problems());
        if (reading.year() != 0) {
            List<String> names = reading.items().stream()
                    .map(NoticeReading.HolidayItem::name)
                    .toList();
            for (String name : HolidayNames.missing(names)) {
                doubts.add(new NoticeProblem(
                        0,
                        0,
                        new Words(
                                "没有读到" + name + "的放假安排",
                                "no arrangement was found for "
                                        + HolidayNames.inBoth(name).en())));
            }
        }
        return List.copyOf(doubts);
    }

    /** Working days of each month from January on; empty while there is no table. */
    public List<Integer> workingDays() {
        return table.map(NoticePreview::workingDays).orElse(List.of());
    }

    private static List<Integer> workingDays(YearTable table) {
        WorkCalendar calendar = WorkCalendar.of(table);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(table.year(), month))
                .map(month -> calendar.workingDays(month.atDay(1), month.atEndOfMonth()))
                .toList();
    }
}
