package org.luoshi.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.luoshi.reading.draft.NoNews;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.json.Listing;
import org.luoshi.reading.json.PageJson;

/** Whatever comes in, reading ends, throws nothing, and quotes what stands there. */
class HostilePagesTest {
    private static final String PAGE = "示例市五届人大常委会举行第九次会议\n3月6日，示例市五届人大常委会举行第九次会议。会议听取市政府关于供水工作情况的报告。\n";
    private static final String STRANGE = "，。；：、（）《》“”()#*\n\n\t 　年月日第届次会议要将关于的和及通过审议9九零\ud83d\ude00\ud800\u0000";

    @Test
    void readsEveryMutationOfTheExamplesOfTheSpecification() {
        var random = new Random(20261127);
        for (String[] example : PageSpecTest.examples()) {
            for (int i = 0; i < 40; i++) {
                check(mutated(example[0], random));
            }
        }
    }

    @Test
    void readsPagesCutAnywhere() {
        for (int end = 0; end <= PAGE.length(); end++) {
            check(PAGE.substring(0, end));
            check(PAGE.substring(end));
        }
    }

    @Test
    @Timeout(60)
    void readsVeryLongLinesAndVeryManyInATimeThatGrowsWithThem() {
        check("会议听取".repeat(5_000));
        check("、".repeat(20_000));
        check("（".repeat(20_000));
        check("市委书记、".repeat(4_000) + "甘一木出席。");
        check("1234567890".repeat(3_000));
        check(PAGE.repeat(300));
        check("要".repeat(20_000));
        check("第一次".repeat(6_000));
        check("一\n".repeat(10_000));
    }

    @Test
    void saysWhyAPageIsNoNews() {
        assertThat(PageReader.read("").noNews()).isEqualTo(NoNews.EMPTY);
        assertThat(PageReader.read(" \n\u3000\n。。。").noNews()).isEqualTo(NoNews.EMPTY);
        assertThat(PageReader.read("2025 13.5 78\n2026 14.1 80").noNews()).isEqualTo(NoNews.NUMBERS);
        assertThat(PageReader.read("明月出东山\n清风来故人\n举杯望千里\n不见旧时春").noNews()).isEqualTo(NoNews.NO_REPORT);
        var noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        assertThat(PageReader.read(PageReader.decode(noise)).noNews()).isEqualTo(NoNews.BINARY);
    }

    @Test
    void readsTheSameFromEveryEncodingOfChineseOffices() {
        Page page = PageReader.read(PAGE);
        for (byte[] bytes : List.of(
                PAGE.getBytes(StandardCharsets.UTF_8),
                PAGE.getBytes(Charset.forName("GB18030")),
                ("\ufeff" + PAGE).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + PAGE).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(Listing.of(PageReader.read(PageReader.decode(bytes)))).isEqualTo(Listing.of(page));
        }
    }

    private static String mutated(String page, Random random) {
        var text = new StringBuilder(page);
        for (int change = 1 + random.nextInt(6); change > 0 && !text.isEmpty(); change--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, STRANGE.charAt(random.nextInt(STRANGE.length())));
                case 2 -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
                default ->
                    text.insert(random.nextInt(text.length()), text.substring(at, Math.min(text.length(), at + 20)));
            }
        }
        return text.toString();
    }

    private static void check(String raw) {
        Page page = PageReader.read(raw);
        assertThat(page.raw()).isEqualTo(raw);
        assertThat(page.reports().isEmpty()).isEqualTo(page.noNews() != null);
        page.reports().stream()
                .flatMap(HostilePagesTest::quoted)
                .forEach(words -> assertThat(words.span().of(raw)).isEqualTo(words.raw()));
        assertThat(page.flags())
                .allSatisfy(flag -> assertThat(flag.span().end()).isLessThanOrEqualTo(raw.length()));
        assertThat(PageJson.write(page)).startsWith("{");
        assertThat(Listing.of(page)).isNotEmpty();
    }

    private static Stream<Words> quoted(Report report) {
        return Stream.of(
                        Stream.of(report.title()),
                        report.bylines().stream(),
                        report.captions().stream(),
                        report.meeting().presiding().stream(),
                        report.meeting().nonvoting().stream(),
                        report.meeting().attending().stream().map(each -> each.name()),
                        report.items().stream().map(each -> each.object()),
                        report.figures().stream().map(each -> each.words()),
                        report.commitments().stream().map(each -> each.text()))
                .flatMap(words -> words);
    }
}
