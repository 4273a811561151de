package org.luoshi.platform.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF read back: every line of text with the place of its first and last character in millimetres. */
public final class PrintedPage {
    /**
     * One line as it stands on the paper.
     *
     * @param left from the left edge to the first character
     * @param right from the left edge to the end of the last character
     * @param baseline from the top edge to the baseline
     * @param size in points
     */
    public record Line(int page, String text, double left, double right, double baseline, double size) {}

    private PrintedPage() {}

    /** Every line of text, in reading order. */
    public static List<Line> lines(byte[] pdf) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(p -> {
                        all.add(p);
                        pages.add(getCurrentPageNo());
                    });
                }
            };
            stripper.setSortByPosition(true);
            stripper.getText(document);
        }
        return joined(all, pages);
    }

    private static List<Line> joined(List<TextPosition> all, List<Integer> pages) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size()
                    || !pages.get(i).equals(pages.get(start))
                    || Math.abs(all.get(i).getYDirAdj() - all.get(start).getYDirAdj()) > 3) {
                lines.add(line(pages.get(start), all.subList(start, i)));
                start = i;
            }
        }
        return lines;
    }

    private static Line line(int page, List<TextPosition> row) {
        StringBuilder text = new StringBuilder();
        row.forEach(p -> text.append(p.getUnicode()));
        TextPosition first = row.getFirst();
        TextPosition last = row.getLast();
        return new Line(
                page,
                text.toString(),
                Measures.millimetres(first.getXDirAdj()),
                Measures.millimetres(last.getXDirAdj() + last.getWidthDirAdj()),
                Measures.millimetres(first.getYDirAdj()),
                first.getFontSizeInPt());
    }
}
