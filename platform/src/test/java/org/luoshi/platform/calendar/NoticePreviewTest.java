package org.luoshi.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;
import org.luoshi.platform.calendar.notice.NoticeProblem;
import org.luoshi.procedure.clock.Calendars;
import org.luoshi.procedure.clock.YearTable;

class NoticePreviewTest {
    @Test
    void readsFromANoticeWhatIsShippedForItsYear() throws IOException {
        for (int year : List.of(2024, 2025, 2026)) {
            YearTable read = NoticePreview.of(notice(year), "示例").table().orElseThrow();
            YearTable shipped = shipped(year);
            assertThat(days(read)).as("%d", year).isEqualTo(days(shipped));
            assertThat(read.makeUpDays()).as("%d", year).isEqualTo(shipped.makeUpDays());
        }
    }

    @Test
    void countsTheWorkingDaysOfEachMonth() throws IOException {
        check(2024, 22, 18, 21, 22, 21, 19, 23, 22, 21, 19, 21, 22);
        check(2025, 19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23);
        check(2026, 21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void missesAHolidayThatEveryYearHas() throws IOException {
        String withoutAutumn = notice(2026).replaceAll("(?m)^六、.*$", "");
        assertThat(NoticePreview.of(withoutAutumn, "示例").doubts())
                .extracting(NoticeProblem::words)
                .extracting(w -> w.zh() + " / " + w.en())
                .containsExactly("没有读到中秋的放假安排 / no arrangement was found for Mid-Autumn Festival");
    }

    @Test
    void makesNoTableOfWhatContradictsItself() {
        NoticePreview preview = NoticePreview.of("2026年放假安排。元旦：1月1日至3日放假。1月2日上班。", "示例");
        assertThat(preview.table()).isEmpty();
        assertThat(preview.faults()).isNotEmpty();
    }

    private static void check(int year, Integer... months) throws IOException {
        assertThat(NoticePreview.of(notice(year), "示例").workingDays()).containsExactly(months);
    }

    private static List<String> days(YearTable table) {
        return table.holidays().stream().map(h -> h.first() + " " + h.last()).toList();
    }

    private static YearTable shipped(int year) {
        Path directory = Project.path("procedures/calendar");
        return switch (Calendars.load(directory)) {
            case Calendars.Loaded loaded ->
                java.util.Objects.requireNonNull(loaded.calendar().tables().get(year));
            case Calendars.Problems problems -> throw new AssertionError(problems);
        };
    }

    private static String notice(int year) throws IOException {
        return Files.readString(Project.path("platform/src/test/resources/calendar/notice-" + year + ".txt"));
    }
}
