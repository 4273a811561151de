package org.luoshi.platform.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.luoshi.platform.desk.codes.CodeCheck;
import org.luoshi.platform.documents.PrintedPage;
import org.luoshi.platform.documents.ReadPaper;

/** Measures a printed paper against the boxes of GB/T 9704, and holds its code against its characters. */
public final class PaperBoxes {
    private PaperBoxes() {}

    /** The code is this house's, covers every character, and no other one. */
    public static void proves(byte[] file, String paper, List<String> keys) throws IOException {
        String text = ReadPaper.text(file);
        assertThat(CodeCheck.of(text, text, keys)).as(paper).isInstanceOf(CodeCheck.Genuine.class);
        assertThat(CodeCheck.of(text, text + "改", keys)).as(paper).isInstanceOf(CodeCheck.Changed.class);
    }

    public static void checkDocx(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var section = document.getDocument().getBody().getSectPr();
            near(mm(section.getPgMar().getTop()), 37, 0.1);
            near(mm(section.getPgMar().getLeft()), 28, 0.1);
            near(210 - mm(section.getPgMar().getLeft()) - mm(section.getPgMar().getRight()), 156, 0.1);
            near(297 - mm(section.getPgMar().getTop()) - mm(section.getPgMar().getBottom()), 225, 0.1);
            double line = section.getDocGrid().getLinePitch().doubleValue() / 20;
            double character = 16 + section.getDocGrid().getCharSpace().doubleValue() / 4096;
            assertThat(22 * line * 25.4 / 72).isBetween(224.0, 225.0);
            near(28 * character * 25.4 / 72, 156, 0.1);
        }
    }

    public static void checkPdf(byte[] pdf, String paper) throws IOException {
        List<PrintedPage.Line> lines = PrintedPage.lines(pdf);
        List<Double> sizes = new ArrayList<>();
        for (PrintedPage.Line line : lines) {
            boolean inside = line.left() > 27 && line.right() < 185 && line.baseline() > 30 && line.baseline() < 262;
            assertThat(inside || line.text().startsWith("— "))
                    .as(paper + ": " + line)
                    .isTrue();
            sizes.add(line.size());
        }
        assertThat(sizes).as(paper).anyMatch(size -> Math.abs(size - 22) < 0.2);
        assertThat(sizes).as(paper).anyMatch(size -> Math.abs(size - 16) < 0.2);
    }

    private static double mm(Object twips) {
        return Double.parseDouble(twips.toString()) / 20 * 25.4 / 72;
    }

    private static void near(double measured, double wanted, double tolerance) {
        assertThat(measured).isCloseTo(wanted, within(tolerance));
    }
}
