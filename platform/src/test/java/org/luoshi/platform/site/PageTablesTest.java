package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A list is taken along as it is shown. */
class PageTablesTest {
    private static final String ONE = """
            <main><table class="table"><thead><tr><th><a class="sort" href="?sort=n">编号</a></th><th>期限</th><th></th></tr></thead>
            <tbody><tr><td>建2026-0001</td><td><time datetime="2026-05-12">2026年5月12日</time></td><td><form><button>催办</button></form></td></tr>
            </tbody></table></main>""";

    @Test
    void readsTheRowsInOrderWithDaysThatProgramsRead() {
        check(ONE, List.of("编号", "期限"), List.of("建2026-0001", "2026-05-12"));
    }

    @Test
    void leavesOutWhatIsNoListAndWhatIsNotPrinted() {
        check("<main><table><tbody><tr><td>布局</td></tr></tbody></table></main>");
        check(
                ONE.replace("建2026-0001", "建2026-0001<a class=\"no-print\" href=\"/x\">撤销</a>"),
                List.of("编号", "期限"),
                List.of("建2026-0001", "2026-05-12"));
    }

    @Test
    void readsAListWhoseItemsSayTheirColumns() {
        check(
                "<main><section data-group=\"一团\"><ul><li data-row><a data-col=\"姓名\">李一</a></li>"
                        + "<li data-row><a data-col=\"姓名\">王二</a> <i data-col=\"状态\">暂停</i>"
                        + "<ul><li data-row><b data-col=\"姓名\">下级</b></li></ul></li></ul></section></main>",
                List.of("分组", "姓名", "状态"),
                List.of("一团", "李一", ""),
                List.of("一团", "王二", "暂停"),
                List.of("一团", "下级", ""));
    }

    @Test
    void putsTablesOfTheSameColumnsUnderEachOtherWithTheirCaptions() {
        String group =
                "<table class=\"table\"><caption>%s</caption><thead><tr><th>编号</th></tr></thead><tbody><tr><td>%s</td></tr></tbody></table>";
        check(
                "<main>" + group.formatted("水务局", "一") + group.formatted("民政局", "二") + "</main>",
                List.of("分组", "编号"),
                List.of("水务局", "一"),
                List.of("民政局", "二"));
    }

    @Test
    void writesTextAsTextAndWholeNumbersAsNumbers() throws IOException {
        byte[] bytes = Xlsx.bytes("清单：一/二", List.of(List.of("编号", "件数", "电话"), List.of("=1+1", "42", "035112345678")));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(42);
            assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("035112345678");
        }
        assertThat(new String(Csv.bytes(List.of(List.of("=1+1"))), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF'=1+1\r\n");
    }

    @Test
    void asksForTheWholeListWithItsFiltersAndWithoutItsPage() {
        assertThat(Take.CSV.href("/matters?unit=u1&page=3&as=print")).isEqualTo("/matters?unit=u1&as=csv");
        assertThat(Take.XLSX.href("/matters")).isEqualTo("/matters?as=xlsx");
        Query whole = new Query("/matters", Map.of("as", List.of("csv"), "page", List.of("3")));
        Pager pager = Pager.of(whole, 50, 404);
        assertThat(pager.offset()).isZero();
        assertThat(pager.size()).isEqualTo(404);
        assertThat(Take.of("exe")).isEqualTo(Take.PAGE);
    }

    private static void check(String html, List<?>... rows) {
        assertThat(PageTables.rows(html, "分组")).isEqualTo(Arrays.asList(rows));
    }
}
