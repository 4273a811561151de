package org.luoshi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.compare.CompareDocx;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Comparison;
import org.luoshi.lawtext.compare.Wording;
import org.luoshi.lawtext.parse.LawParser;

/** The table of before and after that the engine writes by itself is a file that a word processor's library opens. */
class ComparisonDocxTest {
    private static final String OLD = """
            示例市停车办法
            第一条 为了规范停车，制定本办法。
            第二条 占用盲道停车的，处五十元罚款。
            """;
    private static final String NEW = """
            示例市停车条例
            第一条 为了规范停车，制定本办法。
            第二条 鼓励单位的停车位在夜间向居民开放，收费<减半>&公示。
            第三条 占用盲道停车的，处一百元罚款。
            """;

    @Test
    void opensAsATableWithRepeatedHead() throws IOException {
        try (XWPFDocument document = open()) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("示例市停车条例 修改前后对照表");
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("修改后");
            assertThat(table.getNumberOfRows()).isEqualTo(5);
            assertThat(table.getRow(3).getCell(0).getText()).isEmpty();
            assertThat(table.getRow(3).getCell(1).getText()).isEqualTo("〔增加〕第二条　鼓励单位的停车位在夜间向居民开放，收费<减半>&公示。");
        }
    }

    @Test
    void strikesWhatWentAndUnderlinesWhatCame() throws IOException {
        try (XWPFDocument document = open()) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(runs(table, 4, 0))
                    .filteredOn(XWPFRun::isStrikeThrough)
                    .singleElement()
                    .hasToString("五十");
            assertThat(runs(table, 4, 1))
                    .filteredOn(run -> run.getUnderline().getValue() == 1)
                    .singleElement()
                    .hasToString("一百");
        }
    }

    private static List<XWPFRun> runs(XWPFTable table, int row, int cell) {
        return table.getRow(row).getCell(cell).getParagraphs().getFirst().getRuns();
    }

    private static XWPFDocument open() throws IOException {
        Comparison comparison = Comparer.compare(
                LawParser.parse(OLD).text(), LawParser.parse(NEW).text());
        return new XWPFDocument(new ByteArrayInputStream(CompareDocx.write(comparison, Wording.CHINESE)));
    }
}
