package org.luoshi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

class DocxTest {
    private final Papers papers = new Papers(new FontSearch(List.of(), List.of()));

    @Test
    void hasThePageOfTheStandard() throws IOException {
        CTSectPr section = read(Samples.formal()).getDocument().getBody().getSectPr();
        check(section.getPgSz().getW(), 210);
        check(section.getPgSz().getH(), 297);
        check(section.getPgMar().getTop(), 37);
        check(section.getPgMar().getBottom(), 35);
        check(section.getPgMar().getLeft(), 28);
        check(section.getPgMar().getRight(), 26);
    }

    @Test
    void laysTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        var grid = read(Samples.formal()).getDocument().getBody().getSectPr().getDocGrid();
        double line = grid.getLinePitch().doubleValue() / 20;
        double character = 16 + grid.getCharSpace().doubleValue() / 4096;
        assertThat(Measures.millimetres(22 * line)).isBetween(224.0, 225.0);
        assertThat(Measures.millimetres(28 * character)).isCloseTo(156, within(0.1));
    }

    @Test
    void carriesEveryWordOfThePaper() throws IOException {
        String text = text(Samples.formal());
        assertThat(text)
                .contains("示例市人民代表大会常务委员会办公室文件")
                .contains("示人办〔2026〕1号")
                .contains(Samples.formal().title())
                .contains("市政府办公厅、市监察委员会、市中级人民法院：")
                .contains("一、办理要求")
                .contains("（二）联系代表")
                .contains("1.答复前应当与代表当面沟通")
                .contains("（1）沟通记录随答复一并报送")
                .contains("关于<b>完善</b>公交线路 & 站点的建议")
                .contains("附件：1. 交办清单")
                .contains("示例市人大常委会办公室")
                .contains("2026年3月5日")
                .contains("（联系人：王芳）")
                .contains("抄送：市委办公室，市政协办公室。")
                .contains("2026年3月5日印发");
        assertThat(text.split(Samples.SENTENCE, -1)).hasSize(9);
    }

    @Test
    void placesTheRedMarkAndTheRule() throws IOException {
        List<XWPFParagraph> all = read(Samples.formal()).getParagraphs();
        assertThat(all.getFirst().getRuns().getFirst().getColor()).isEqualTo("E60000");
        assertThat(Measures.millimetres(all.getFirst().getSpacingBefore() / 20.0))
                .isCloseTo(35, within(0.1));
        var rule = all.get(1).getCTP().getPPr().getPBdr().getBottom();
        assertThat(rule.getVal()).isEqualTo(STBorder.SINGLE);
        assertThat(Measures.millimetres(rule.getSpace().doubleValue())).isCloseTo(4, within(0.2));
    }

    @Test
    void setsTheFacesOfTheStandard() throws IOException {
        XWPFDocument document = read(Samples.formal());
        face(document, "请各承办单位", "仿宋", 16);
        face(document, "关于交办", "方正小标宋简体", 22);
        face(document, "一、", "黑体", 16);
        face(document, "（一）", "楷体", 16);
        face(document, "抄送", "仿宋", 14);
    }

    @Test
    void putsTheImprintAtTheBottomOfItsPage() throws IOException {
        XWPFParagraph copies = find(read(Samples.formal()), "抄送");
        var frame = copies.getCTP().getPPr().getFramePr();
        assertThat(frame.getYAlign()).hasToString("bottom");
        assertThat(frame.getVAnchor()).hasToString("margin");
        check(frame.getW(), 156);
    }

    @Test
    void numbersOddPagesOnTheRightAndEvenOnesOnTheLeft() throws IOException {
        XWPFDocument document = read(Samples.formal());
        var policy = document.getHeaderFooterPolicy();
        assertThat(policy.getDefaultFooter().getParagraphs().getFirst().getAlignment())
                .hasToString("RIGHT");
        assertThat(policy.getEvenPageFooter().getParagraphs().getFirst().getAlignment())
                .hasToString("LEFT");
        assertThat(policy.getDefaultFooter().getParagraphs().getFirst().getCTP().xmlText())
                .contains("PAGE")
                .contains("— ");
    }

    @Test
    void setsALetterBetweenTwoRedDoubleRules() throws IOException {
        XWPFDocument letter = read(Samples.letter());
        assertThat(letter.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        var first = letter.getHeaderFooterPolicy()
                .getFirstPageHeader()
                .getParagraphs()
                .getFirst();
        String xml = first.getCTP().xmlText();
        assertThat(xml).contains("示例市园林局").contains("thickThin").contains("thinThick");
        assertThat(letter.getHeaderFooterPolicy().getFirstPageFooter().getText())
                .isBlank();
        assertThat(text(Samples.letter())).contains("李明代表：").doesNotContain("文件");
    }

    @Test
    void namesWhoApprovedADocumentToASuperior() throws IOException {
        assertThat(text(Samples.formal().approvedBy("赵强"))).contains("示人办〔2026〕1号\t签发人：赵强");
    }

    @Test
    void isAWholePackage() throws IOException {
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(papers.docx(Samples.letter())))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(5);
    }

    private static void check(Object twips, double millimetres) {
        assertThat(Measures.millimetres(((BigInteger) twips).doubleValue() / 20))
                .isCloseTo(millimetres, within(0.1));
    }

    private static void face(XWPFDocument document, String start, String family, int size) {
        var run = find(document, start).getRuns().getFirst();
        assertThat(run.getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                .as(start)
                .isEqualTo(family);
        assertThat(run.getFontSizeAsDouble()).as(start).isEqualTo(size);
    }

    private static XWPFParagraph find(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(p -> p.getText().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph begins with " + start));
    }

    private String text(Paper paper) throws IOException {
        try (var extractor = new org.apache.poi.xwpf.extractor.XWPFWordExtractor(read(paper))) {
            return extractor.getText();
        }
    }

    private XWPFDocument read(Paper paper) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(papers.docx(paper)));
    }
}
