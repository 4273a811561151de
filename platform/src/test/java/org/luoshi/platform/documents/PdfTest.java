package org.luoshi.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Need;
import org.luoshi.platform.documents.PrintedPage.Line;

class PdfTest {
    private static final Papers PAPERS = new Papers("");

    private static byte[] formalPdf;
    private static List<Line> formal;
    private static List<Line> letter;

    @BeforeAll
    static void printsTheSamples() throws IOException {
        if (PAPERS.pdf(Samples.letter()) instanceof Rendering.NoFont none) {
            Need.BROWSER.met(false, "no typeface for Chinese was found in " + none.places());
        }
        formalPdf = print(Samples.formal());
        formal = PrintedPage.lines(formalPdf);
        letter = lines(Samples.letter());
    }

    @Test
    void isA4OnEveryPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(formalPdf)) {
            for (PDPage page : pdf.getPages()) {
                near(Measures.millimetres(page.getMediaBox().getWidth()), 210, 0.2);
                near(Measures.millimetres(page.getMediaBox().getHeight()), 297, 0.2);
            }
        }
    }

    @Test
    void carriesItsTypefaces() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(formalPdf)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void keepsEveryLineInsideTheTypeArea() throws IOException {
        for (Line line : formal) {
            if (!line.text().startsWith("— ")) {
                assertThat(line.left()).as(line.text()).isGreaterThan(27);
                assertThat(line.right()).as(line.text()).isLessThan(185);
                assertThat(line.baseline()).as(line.text()).isBetween(37.0, 262.0);
            }
        }
    }

    @Test
    void fillsTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        Paper paper = Paper.formal("示例市", new DocumentNumber("示", 2026, 1), "满页");
        List<Line> second = lines(paper.paragraph("一".repeat(28 * 60))).stream()
                .filter(l -> l.page() == 2 && l.text().startsWith("一"))
                .toList();
        assertThat(second).hasSize(22).allSatisfy(l -> {
            assertThat(l.text()).hasSize(28);
            near(l.left(), 28, 0.5);
            near(l.right(), 184, 0.5);
        });
        near(second.getLast().baseline() - second.getFirst().baseline(), 21 * 225 / 22.0, 0.5);
    }

    @Test
    void placesTheHead() throws IOException {
        List<Line> lines = formal;
        Line mark = line(lines, "示例市人民代表大会常务委员会办公室文件");
        // the top of the type lies about 0.86 of its size above the baseline
        near(mark.baseline() - 0.86 * Measures.millimetres(mark.size()), 37 + 35, 1);
        near((mark.left() + mark.right()) / 2, 28 + 78, 1);
        Line number = line(lines, "示人办〔2026〕1号");
        near((number.left() + number.right()) / 2, 28 + 78, 1);
        near(line(lines, "市政府办公厅").left(), 28, 1);
        near(line(lines, "一、办理要求").left(), 28 + 2 * 156 / 28.0, 1);
    }

    @Test
    void placesTheEnd() throws IOException {
        List<Line> lines = formal;
        Line date = line(lines, "2026年3月5日");
        Line signature = lines.get(lines.indexOf(date) - 1);
        near(date.right(), 184 - 4 * 156 / 28.0, 1);
        near((signature.left() + signature.right()) / 2, (date.left() + date.right()) / 2, 1);
        Line printed = lines.stream()
                .filter(l -> l.text().endsWith("2026年3月5日印发"))
                .findFirst()
                .orElseThrow();
        near(printed.left(), 28 + 156 / 28.0, 1);
        near(printed.right(), 184 - 156 / 28.0, 1);
        assertThat(printed.page()).isEqualTo(lines.getLast().page());
        // the last line of type ends at the foot of the type area: half its line and half its size above
        near(printed.baseline() + 3.5, 262, 1);
    }

    @Test
    void numbersItsPagesBelowTheTypeArea() throws IOException {
        List<Line> lines = formal;
        Line first = line(lines, "— 1 —");
        Line second = line(lines, "— 2 —");
        near(first.right(), 184 - 156 / 28.0, 1);
        near(second.left(), 28 + 156 / 28.0, 1);
        // the dash lies about a third of the type size above the baseline
        near(first.baseline() - Measures.millimetres(14) / 3, 262 + 7, 1);
    }

    @Test
    void carriesEveryWordAndTakesNoneForMarkup() throws IOException {
        String text = String.join("", formal.stream().map(Line::text).toList());
        assertThat(text.split(Samples.SENTENCE, -1)).hasSizeGreaterThan(5);
        assertThat(text)
                .contains("关于<b>完善</b>公交线路 & 站点的建议")
                .contains("（1）沟通记录随答复一并报送")
                .contains("抄送：市委办公室，市政协办公室。");
    }

    @Test
    void setsALetterHigherAndWithoutANumberOnItsFirstPage() throws IOException {
        List<Line> lines = letter;
        Line mark = line(lines, "示例市园林局");
        near(mark.baseline() - 0.86 * Measures.millimetres(mark.size()), 30, 1);
        near(line(lines, "示园函").right(), 184, 1);
        assertThat(lines).noneMatch(l -> l.text().startsWith("— "));
    }

    @Test
    void numbersTheFurtherPagesOfALetter() throws IOException {
        Paper longer = Samples.letter();
        for (int i = 0; i < 12; i++) {
            longer = longer.paragraph(Samples.SENTENCE);
        }
        List<Line> lines = lines(longer);
        assertThat(lines).noneMatch(l -> l.text().equals("— 1 —"));
        assertThat(lines).anyMatch(l -> l.text().equals("— 2 —"));
        near(lines.stream().filter(l -> l.page() == 2).findFirst().orElseThrow().baseline(), 44, 1);
    }

    @Test
    void namesTheFontsItLookedForWhenThereAreNone() {
        Papers bare = new Papers(new FontSearch(List.of(), List.of(java.nio.file.Path.of("no", "such", "folder"))));
        assertThat(bare.pdf(Samples.letter()))
                .isInstanceOfSatisfying(
                        Rendering.NoFont.class,
                        none -> assertThat(none.places()).contains("such"));
        assertThat(bare.docx(Samples.letter())).isNotEmpty();
    }

    @Test
    void namesTheCharactersNoTypefaceHasInsteadOfPrintingBoxes() {
        String rare = Character.toString(0x3106C);
        assertThat(PAPERS.pdf(Samples.letter().paragraph("张" + rare + "、李" + rare + "。")))
                .isEqualTo(new Rendering.NoCharacter(List.of(rare)));
        assertThat(PAPERS.pdf(Samples.letter().paragraph("零宽\u200B、全角　空格、\t制表")))
                .as("what leaves no ink is not missed")
                .isInstanceOf(Rendering.Pdf.class);
    }

    private static Line line(List<Line> lines, String start) {
        return lines.stream()
                .filter(l -> l.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line begins with " + start));
    }

    private static void near(double measured, double wanted, double tolerance) {
        assertThat(measured).isCloseTo(wanted, within(tolerance));
    }

    private static List<Line> lines(Paper paper) throws IOException {
        return PrintedPage.lines(print(paper));
    }

    private static byte[] print(Paper paper) {
        return switch (PAPERS.pdf(paper)) {
            case Rendering.Pdf pdf -> pdf.bytes();
            case Rendering.Unset none -> throw new AssertionError(none.message() + " " + none.named());
        };
    }
}
