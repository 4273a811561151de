package org.luoshi.platform.laws.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Offices let the word processor count 第X条: what it prints is read though it is not written. */
class ListNumbersTest {
    private final XWPFDocument document = new XWPFDocument();

    @Test
    void readsArticlesThatCountThroughTheChapters() throws IOException {
        BigInteger list = list("第%1章", "第%2条", "（%3）");
        level(list, 1).addNewLvlRestart().setVal(BigInteger.ZERO);
        write("示例市编号条例");
        numbered(list, 0, "总则");
        numbered(list, 1, "为了编号，制定本条例。");
        numbered(list, 1, "编号的办法包括：");
        numbered(list, 2, "由人写；");
        numbered(list, 2, "由机器印。");
        numbered(list, 0, "附则");
        numbered(list, 1, "本条例自2025年5月1日起施行。");
        assertThat(words()).isEqualTo("""
                        示例市编号条例
                        第一章 总则
                        第一条 为了编号，制定本条例。
                        第二条 编号的办法包括：
                        （一）由人写；
                        （二）由机器印。
                        第二章 附则
                        第三条 本条例自2025年5月1日起施行。""");
        LegalText law = LawParser.parse(words()).text();
        assertThat(law.articles()).hasSize(3);
    }

    @Test
    void beginsAgainBelowWhereTheListDoesNotSayOtherwise() throws IOException {
        BigInteger list = list("第%1条", "（%2）");
        numbered(list, 0, "甲");
        numbered(list, 1, "子");
        numbered(list, 1, "丑");
        numbered(list, 0, "乙");
        numbered(list, 1, "寅");
        assertThat(words()).isEqualTo("第一条 甲\n（一）子\n（二）丑\n第二条 乙\n（一）寅");
    }

    @Test
    void goesOnWhereAnotherListSharesTheDefinitionAndBeginsWhereItIsTold() throws IOException {
        BigInteger first = list("第%1条");
        BigInteger definition = document.getNumbering()
                .getNum(first)
                .getCTNum()
                .getAbstractNumId()
                .getVal();
        BigInteger second = document.getNumbering().addNum(definition);
        BigInteger third = document.getNumbering().addNum(definition);
        var own = document.getNumbering().getNum(third).getCTNum().addNewLvlOverride();
        own.setIlvl(BigInteger.ZERO);
        own.addNewStartOverride().setVal(BigInteger.valueOf(101));
        numbered(first, 0, "甲");
        numbered(second, 0, "乙");
        numbered(third, 0, "丙");
        assertThat(words()).isEqualTo("第一条 甲\n第二条 乙\n第一百零一条 丙");
    }

    @Test
    void countsParagraphsThatAreNumberedByTheirStyle() throws IOException {
        BigInteger list = list("第%1章", "第%2条");
        level(list, 1).addNewPStyle().setVal("Article");
        var style = CTStyle.Factory.newInstance();
        style.setStyleId("Article");
        style.addNewPPr().addNewNumPr().addNewNumId().setVal(list);
        document.createStyles().addStyle(new XWPFStyle(style));
        numbered(list, 0, "总则");
        write("甲").setStyle("Article");
        XWPFParagraph outside = write("不编号的一款");
        outside.setStyle("Article");
        outside.setNumID(BigInteger.ZERO);
        write("乙").setStyle("Article");
        assertThat(words()).isEqualTo("第一章 总则\n第一条 甲\n不编号的一款\n第二条 乙");
    }

    @Test
    void printsDigitsLettersAndBulletsAsWordDoes() throws IOException {
        BigInteger list = list("%1.", "%2)", "%3、");
        level(list, 0).getNumFmt().setVal(STNumberFormat.DECIMAL);
        level(list, 1).getNumFmt().setVal(STNumberFormat.LOWER_LETTER);
        level(list, 2).getNumFmt().setVal(STNumberFormat.DECIMAL_ENCLOSED_CIRCLE);
        BigInteger dots = list("·");
        level(dots, 0).getNumFmt().setVal(STNumberFormat.BULLET);
        numbered(list, 0, "甲");
        numbered(list, 1, "子");
        numbered(list, 2, "丑");
        numbered(dots, 0, "点");
        assertThat(words()).isEqualTo("1.甲\na)子\n①、丑\n点");
    }

    @Test
    void survivesAListThatIsNotThere() throws IOException {
        list("第%1条");
        numbered(BigInteger.valueOf(99), 0, "甲");
        assertThat(words()).isEqualTo("甲");
    }

    private XWPFParagraph write(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        return paragraph;
    }

    private void numbered(BigInteger list, int level, String words) {
        XWPFParagraph paragraph = write(words);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
    }

    private BigInteger list(String... levels) {
        var definition = CTAbstractNum.Factory.newInstance();
        for (int i = 0; i < levels.length; i++) {
            CTLvl level = definition.addNewLvl();
            level.setIlvl(BigInteger.valueOf(i));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING_THOUSAND);
            level.addNewLvlText().setVal(levels[i]);
        }
        var numbering = document.createNumbering();
        definition.setAbstractNumId(
                BigInteger.valueOf(numbering.getAbstractNums().size()));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }

    private CTLvl level(BigInteger list, int level) {
        BigInteger definition = document.getNumbering()
                .getNum(list)
                .getCTNum()
                .getAbstractNumId()
                .getVal();
        return document.getNumbering()
                .getAbstractNum(definition)
                .getCTAbstractNum()
                .getLvlArray(level);
    }

    private String words() throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.write(bytes);
        FileText read = FileReader.read(new IncomingFile("a.docx", bytes.toByteArray()));
        return ((FileText.Words) read).characters();
    }
}
