package org.luoshi.platform.calendar.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeReaderTest {
    private static final String YEAR = "2025年节假日安排\n";

    @Test
    void readsTheNoticeOf2024() throws IOException {
        NoticeReading reading = NoticeReader.read(fixture("notice-2024.txt"));
        assertThat(reading.year()).isEqualTo(2024);
        assertThat(reading.reference()).isEqualTo("示例发〔2023〕7号");
        assertThat(reading.issuedOn()).hasToString("Optional[2023-10-25]");
        assertThat(reading.problems()).isEmpty();
        assertThat(written(reading)).isEqualTo("""
                5 元旦 2024-01-01 2024-01-01 []
                6 春节 2024-02-10 2024-02-17 [2024-02-04, 2024-02-18]
                7 清明节 2024-04-04 2024-04-06 [2024-04-07]
                8 劳动节 2024-05-01 2024-05-05 [2024-04-28, 2024-05-11]
                9 端午节 2024-06-10 2024-06-10 []
                10 中秋节 2024-09-15 2024-09-17 [2024-09-14]
                11 国庆节 2024-10-01 2024-10-07 [2024-09-29, 2024-10-12]""");
    }

    @Test
    void readsTheNoticeOf2025InFullWidthFigures() throws IOException {
        NoticeReading reading = NoticeReader.read(fixture("notice-2025.txt"));
        assertThat(reading.reference()).isEqualTo("示例发〔2024〕12号");
        assertThat(reading.problems()).isEmpty();
        assertThat(written(reading)).isEqualTo("""
                4 元旦 2025-01-01 2025-01-01 []
                5 春节 2025-01-28 2025-02-04 [2025-01-26, 2025-02-08]
                6 清明节 2025-04-04 2025-04-06 []
                7 劳动节 2025-05-01 2025-05-05 [2025-04-27]
                8 端午节 2025-05-31 2025-06-02 []
                9 国庆节、中秋节 2025-10-01 2025-10-08 [2025-09-28, 2025-10-11]""");
    }

    @Test
    void readsTheNoticeOf2026InLooseSpelling() throws IOException {
        NoticeReading reading = NoticeReader.read(fixture("notice-2026.txt"));
        assertThat(reading.problems()).isEmpty();
        assertThat(written(reading)).isEqualTo("""
                3 元旦 2026-01-01 2026-01-03 [2026-01-04]
                4 春节 2026-02-15 2026-02-23 [2026-02-14, 2026-02-28]
                6 清明节 2026-04-04 2026-04-06 []
                7 劳动节 2026-05-01 2026-05-05 [2026-05-09]
                8 端午节 2026-06-19 2026-06-21 []
                9 中秋节 2026-09-25 2026-09-27 []
                10 国庆节 2026-10-01 2026-10-07 [2026-09-20, 2026-10-10]""");
    }

    @Test
    void readsANewYearThatBeginsInDecember() {
        check("2023年节假日安排。元旦：2022年12月31日至2023年1月2日放假调休，共3天。", "1 元旦 2022-12-31 2023-01-02 []");
        check("2023年节假日安排。元旦：12月31日至1月2日放假，共3天。", "1 元旦 2022-12-31 2023-01-02 []");
    }

    @Test
    void countsTheWeekendWhereTheNoticeCountsIt() {
        problem(YEAR + "五、端午节：6月2日（周一）放假，与周末连休，共3天。", "");
        problem(YEAR + "五、端午节：6月2日（周一）放假，共3天。", "2:3 端午节写明共3天，日期合计1天");
    }

    @Test
    void saysWhereADayAndItsWeekdayDisagree() {
        problem(YEAR + "一、元旦：1月1日（周四）放假1天。", "2:10 2025-01-01是星期三，文中写作星期四");
        problem(YEAR + "\n一、元旦：\n1月1日（星期天）放假", "4:5 2025-01-01是星期三，文中写作星期日");
    }

    @Test
    void saysWhichDayDoesNotExist() {
        problem(YEAR + "二、春节：2月30日放假。", "2:6 没有这一天：2月30日", "2:3 春节没有读出放假日期");
        problem(YEAR + "二、春节：13月1日放假。", "2:6 没有这一天：13月1日", "2:3 春节没有读出放假日期");
        problem(YEAR + "二、春节：八日放假。", "2:6 没有这一天：8日", "2:3 春节没有读出放假日期");
    }

    @Test
    void leavesOutADayThatIsNeitherOffNorWorked() {
        problem(YEAR + "二、春节：1月28日放假。2月9日鼓励休息。", "2:14 2025-02-09后面没有“放假”或者“上班”，未计入");
    }

    @Test
    void refusesARangeThatCannotBeAHoliday() {
        problem(YEAR + "二、春节：1月28日至1月4日放假。", "2:12 假期超过一个月：2025-01-28至2026-01-04");
    }

    @Test
    void asksForTheYearWhenTheTextHasNone() {
        problem("元旦：1月1日放假。", "0:0 文中没有写明是哪一年的安排");
        problem("", "0:0 文中没有写明是哪一年的安排");
    }

    @Test
    void readsHostileTextInAMoment() {
        String hostile = YEAR + "元旦：" + "1月1日（".repeat(100_000) + "至".repeat(100_000) + "节".repeat(100_000);
        assertThat(NoticeReader.read(hostile).year()).isEqualTo(2025);
    }

    private static void check(String text, String items) {
        assertThat(written(NoticeReader.read(text))).isEqualTo(items);
    }

    private static void problem(String text, String... problems) {
        assertThat(NoticeReader.read(text).problems().stream()
                        .map(p -> p.line() + ":" + p.column() + " " + p.words().zh())
                        .collect(Collectors.joining("\n")))
                .isEqualTo(String.join("\n", problems));
    }

    private static String written(NoticeReading reading) {
        return reading.items().stream()
                .map(i -> i.line() + " " + i.name() + " " + i.first() + " " + i.last() + " " + i.makeUpDays())
                .collect(Collectors.joining("\n"));
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NoticeReaderTest.class.getResourceAsStream("/calendar/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
