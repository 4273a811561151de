package org.luoshi.lawtext.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.lawtext.cite.Citation;
import org.luoshi.lawtext.cite.CitationReader;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;

/** A shelf of invented texts, and what citations of them mean on one day or another. */
class ResolverTest {
    private static final LocalDate WRITTEN = LocalDate.of(2010, 1, 1);

    @TempDir
    private Path shelf;

    @BeforeEach
    void fillTheShelf() throws IOException {
        put("示例法(2001-03-01).md", """
                # 中华人民共和国示例法
                2001年3月1日 第九届全国人民代表大会第四次会议通过
                <!-- INFO END -->
                第一条 为了规范示例活动，制定本法。
                第二条 示例活动应当公开进行，接受群众监督，不得收取费用。
                第三条 违反本法规定的，由主管部门给予警告，并通报批评：
                （一）收费的；
                （二）不公开的。
                第四条 本法自2001年7月1日起施行。
                """);
        put("示例法(2020-03-01).md", """
                # 中华人民共和国示例法
                2001年3月1日 第九届全国人民代表大会第四次会议通过
                2020年3月1日 第十三届全国人民代表大会第三次会议修订
                <!-- INFO END -->
                第一条 为了规范示例活动，制定本法。
                第二条 国家鼓励各地开展新型示例项目，并在资金上予以支持。
                第三条 示例活动应当公开进行，接受群众监督，不得收取费用。
                第四条 违反本法规定的，由主管部门给予警告，并通报批评：
                （一）收费的；
                （二）不公开的。
                第五条 本法自2020年7月1日起施行。
                """);
        put("示例条例(1990-05-01).md", "# 示例条例\n1990年5月1日 国务院发布\n<!-- INFO END -->\n第一条 旧的规则。\n");
        put(
                "示例条例(2015-05-01).md",
                "# 示例条例\n2015年5月1日 国务院公布\n<!-- INFO END -->\n第一条 新的规则。\n第二条 本条例自2015年9月1日起施行。"
                        + "1990年5月1日国务院发布的《示例条例》和《示例暂行办法》同时废止。\n");
        put("示例暂行办法(1988-01-01).md", "# 示例暂行办法\n1988年1月1日 示例部发布\n<!-- INFO END -->\n第一条 暂行。\n");
        put("甲/养鸟办法(2005-01-01).md", "# 养鸟办法\n2005年1月1日 甲市人民政府公布\n<!-- INFO END -->\n第一条 甲市养鸟。\n");
        put("乙/养鸟办法(2006-01-01).md", "# 养鸟办法\n2006年1月1日 乙市人民政府公布\n<!-- INFO END -->\n第一条 乙市养鸟。\n");
    }

    @Test
    void findsTheProvisionInTheVersionOfTheDay() throws IOException {
        assertThat(resolve("《示例法》第三条第二项", "2015-01-01")).isEqualTo("resolved 2001-03-01");
        assertThat(resolve("《中华人民共和国示例法》第四条", "2015-01-01")).isEqualTo("resolved 2001-03-01");
    }

    @Test
    void saysWhereAnArticleMovedSinceTheCitingTextWasMade() throws IOException {
        assertThat(resolve("《示例法》第二条", "2021-01-01")).isEqualTo("moved 第三条");
        assertThat(resolve("《示例法》第三条第一款第一项", "2021-01-01")).isEqualTo("moved 第四条第一款第一项");
        assertThat(resolve("《示例法》第一条", "2021-01-01")).isEqualTo("resolved 2020-03-01");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(resolve("《没有的法》第一条", "2015-01-01")).isEqualTo("unknown-title");
        assertThat(resolve("《示例法》第九条", "2015-01-01")).isEqualTo("no-such-article");
        assertThat(resolve("《示例法》第二条第三款", "2015-01-01")).isEqualTo("no-such-paragraph");
        assertThat(resolve("《示例法》第三条第三项", "2015-01-01")).isEqualTo("no-such-item");
        assertThat(resolve("本办法第一条", "2015-01-01")).isEqualTo("resolved");
        assertThat(resolve("前款", "2015-01-01")).isEqualTo("points-nowhere");
    }

    @Test
    void namesTheTitleAMisprintedOneComesNearestToAndDoesNotTakeItForMeant() throws IOException {
        assertThat(resolve("《示例暂行辨法》第一条", "2014-01-01")).isEqualTo("unknown-title 示例暂行办法");
        assertThat(resolve("《示例暂办法》第一条", "2014-01-01")).isEqualTo("unknown-title 示例暂行办法");
        assertThat(resolve("《示例暂暂行办法》第一条", "2014-01-01")).isEqualTo("unknown-title 示例暂行办法");
        assertThat(resolve("《示例〈暂行〉办法》", "2014-01-01")).isEqualTo("unknown-title 示例暂行办法");
        assertThat(resolve("《示例暂止辨法》第一条", "2014-01-01")).isEqualTo("unknown-title");
    }

    @Test
    void takesAnotherNumberOrPlaceForAnotherText() {
        var titles = new NearTitles(List.of("甲省停车条例", "示例规定（一）", "示例市停车规定", "示例市停东规定", "统计法"));
        assertThat(titles.of("乙省停车条例")).isEmpty();
        assertThat(titles.of("甲省停车条列")).contains("甲省停车条例");
        assertThat(titles.of("示例规定（二）")).isEmpty();
        assertThat(titles.of("示例市停丰规定")).isEmpty();
        assertThat(titles.of("审计法")).isEmpty();
    }

    @Test
    void knowsBeforeAndAfter() throws IOException {
        assertThat(resolve("《示例法》第一条", "2000-01-01")).isEqualTo("not-yet-in-force 2001-07-01");
        assertThat(resolve("《示例暂行办法》第一条", "2014-01-01")).isEqualTo("resolved 1988-01-01");
        assertThat(resolve("《示例暂行办法》第一条", "2016-01-01")).isEqualTo("repealed 2015-09-01 示例条例");
    }

    @Test
    void tellsSuccessorsOfOneNameApartByDay() throws IOException {
        assertThat(resolve("《示例条例》第一条", "2014-01-01")).isEqualTo("resolved 1990-05-01");
        assertThat(resolve("《示例条例》第一条", "2016-01-01")).isEqualTo("resolved 2015-05-01");
        assertThat(resolve("1990年5月1日国务院发布的《示例条例》", "2016-01-01")).isEqualTo("repealed 2015-09-01 示例条例");
    }

    @Test
    void tellsNamesakesApartByTheirMakers() throws IOException {
        assertThat(resolve("《养鸟办法》第一条", "2016-01-01")).isEqualTo("ambiguous");
        assertThat(resolve("甲市人民政府公布的《养鸟办法》第一条", "2016-01-01")).isEqualTo("resolved 2005-01-01");
    }

    @Test
    void answersAsWasKnownOnAnEarlierDay() throws IOException {
        Library then = FolderLibrary.open(shelf).asKnownOn(LocalDate.of(2015, 1, 1));
        assertThat(resolve(then, "《示例暂行办法》第一条", "2016-01-01")).isEqualTo("resolved 1988-01-01");
        assertThat(resolve(then, "《示例法》第二条", "2021-01-01")).isEqualTo("resolved 2001-03-01");
    }

    private String resolve(String words, String day) throws IOException {
        return resolve(FolderLibrary.open(shelf), words, day);
    }

    private static String resolve(Library library, String words, String day) {
        Parsed citing = LawParser.parse("示例市示例办法\n第一条 按照" + words + "办理。");
        List<Citation> citations = CitationReader.read(citing);
        assertThat(citations).as(words).hasSize(1);
        Resolution resolution = new Resolver(citing.text(), WRITTEN, library, new Renumberings())
                .resolve(citations.getFirst(), LocalDate.parse(day));
        return resolution.key() + detail(resolution);
    }

    private static String detail(Resolution resolution) {
        return switch (resolution) {
            case Resolution.Exact exact -> exact.version() == null ? "" : " " + exact.version();
            case Resolution.Moved moved -> " " + moved.to().label();
            case Resolution.Repealed repealed ->
                " " + repealed.repeal().from() + " " + repealed.repeal().by();
            case Resolution.NotYetInForce later -> " " + later.from();
            case Resolution.UnknownTitle unknown -> unknown.nearest() == null ? "" : " " + unknown.nearest();
            case Resolution.Ambiguous _, Resolution.NoSuchPlace _, Resolution.PointsNowhere _ -> "";
        };
    }

    private void put(String name, String text) throws IOException {
        Path file = shelf.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
