package org.luoshi.platform.documents;

import static org.luoshi.platform.documents.Measures.*;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** The two red double rules on the first page of a letter: thick over thin at the head, thin over thick at the foot. */
final class LetterRules {
    private static final Color RED = new Color(0xe6, 0, 0);
    private static final double THICK = 0.8;
    private static final double THIN = 0.3;

    private LetterRules() {}

    /** Draws both; {@code markSize} is the height of the issuer mark in points. */
    static void draw(PDDocument pdf, double markSize) throws IOException {
        try (var page = new PDPageContentStream(pdf, pdf.getPage(0), AppendMode.APPEND, true, true)) {
            page.setNonStrokingColor(RED);
            double head = headRule(markSize);
            bar(page, head, THICK);
            bar(page, head + LETTER_RULE_HEIGHT - THIN, THIN);
            double foot = footRule();
            bar(page, foot, THIN);
            bar(page, foot + LETTER_RULE_HEIGHT - THICK, THICK);
        }
    }

    /** Millimetres from the top edge of the page to the upper side of the first rule. */
    static double headRule(double markSize) {
        return LETTER_MARK + millimetres(markSize) + RULE_GAP;
    }

    /** Millimetres from the top edge to the upper side of the second rule; its lower side keeps the distance. */
    static double footRule() {
        return PAGE_HEIGHT - LETTER_RULE_FROM_BOTTOM - LETTER_RULE_HEIGHT;
    }

    private static void bar(PDPageContentStream page, double fromTop, double height) throws IOException {
        double left = (PAGE_WIDTH - LETTER_RULE_WIDTH) / 2;
        page.addRect(
                (float) points(left),
                (float) points(PAGE_HEIGHT - fromTop - height),
                (float) points(LETTER_RULE_WIDTH),
                (float) points(height));
        page.fill();
    }
}
