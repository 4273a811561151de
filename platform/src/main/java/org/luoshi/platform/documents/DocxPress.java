package org.luoshi.platform.documents;

import static org.luoshi.platform.documents.Measures.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Sets a paper as DOCX: the same parts in the same places as {@link Markup} and {@link PaperStyle} give the PDF. */
final class DocxPress {
    private final XWPFDocument document;
    private final Paper paper;
    private final boolean letter;

    private DocxPress(XWPFDocument document, Paper paper) {
        this.document = document;
        this.paper = paper;
        this.letter = paper.form() == Paper.Form.LETTER;
    }

    static byte[] print(Paper paper) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setCreator(paper.issuer());
            DocxPage.lay(document, paper);
            DocxPress press = new DocxPress(document, paper);
            press.head();
            new DocxText(document).set(paper.body());
            press.end();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a DOCX in memory failed", e);
        }
    }

    private void head() {
        if (letter) {
            // the mark stands in the header of the first page, see DocxPage
            paragraph()
                    .text(paper.number().text(), FontRole.BODY, BODY_SIZE)
                    .aligned(ParagraphAlignment.RIGHT)
                    .before(RULE_GAP + LETTER_RULE_HEIGHT + millimetres(BODY_SIZE) * 7 / 8);
        } else {
            mark();
            number();
        }
        double side = titleSide(paper.title());
        paragraph()
                .text(paper.title(), FontRole.TITLE, TITLE_SIZE)
                .aligned(ParagraphAlignment.CENTER)
                .indent(side, side)
                .line(TITLE_LINE)
                .before(2 * LINE)
                .after(LINE);
        Lines.addressees(paper).ifPresent(line -> paragraph().text(line, FontRole.BODY, BODY_SIZE));
    }

    private void mark() {
        double size = markSize(paper.mark());
        paragraph()
                .red(paper.mark(), FontRole.TITLE, size)
                .aligned(ParagraphAlignment.CENTER)
                .line(millimetres(size))
                .before(MARK_BELOW_TOP);
    }

    private void number() {
        Typeset line = paragraph().before(2 * LINE).ruledBelow(0.5, Typeset.RED, RULE_GAP);
        if (paper.signer().isBlank()) {
            line.text(paper.number().text(), FontRole.BODY, BODY_SIZE).aligned(ParagraphAlignment.CENTER);
            return;
        }
        // law: GB/T 9704-2012 — a document to a superior names who approved it, on the line of its number
        line.tabEndingAt(TYPE_WIDTH - CHARACTER)
                .indent(CHARACTER, 0)
                .text(paper.number().text(), FontRole.BODY, BODY_SIZE)
                .tab()
                .text("签发人：", FontRole.BODY, BODY_SIZE)
                .text(paper.signer(), FontRole.KAI, BODY_SIZE);
    }

    private void end() {
        boolean first = true;
        for (String line : Lines.attachments(paper)) {
            paragraph()
                    .text(line, FontRole.BODY, BODY_SIZE)
                    .indent(2 * CHARACTER, 0)
                    .before(first ? LINE : 0);
            first = false;
        }
        if (paper.date() != null) {
            signature(ChineseText.date(paper.date()));
        }
        if (!paper.note().isBlank()) {
            paragraph().text("（" + paper.note() + "）", FontRole.BODY, BODY_SIZE).indentFirst(2 * CHARACTER);
        }
        codes();
        imprint();
    }

    private void codes() {
        for (Block block : paper.body()) {
            if (block instanceof Block.Code code) {
                new Typeset(document.createParagraph())
                        .picture(Base64.getDecoder().decode(code.picture()), CODE)
                        .before(LINE / 2);
                small(Block.Code.SIGN + code.words());
                small(code.code());
            }
        }
    }

    private void small(String text) {
        new Typeset(document.createParagraph())
                .text(text, FontRole.SONG, CODE_SIZE)
                .line(millimetres(CODE_SIZE) * 1.3);
    }

    private void signature(String date) {
        boolean signed = !paper.signature().isBlank();
        if (signed) {
            double right = Lines.signatureFromRight(paper.signature(), date);
            right(paper.signature(), right).before(2 * LINE).keptWithNext();
        }
        right(date, DATE_FROM_RIGHT).before(signed ? 0 : 2 * LINE);
    }

    private Typeset right(String text, double characters) {
        return paragraph()
                .text(text, FontRole.BODY, BODY_SIZE)
                .aligned(ParagraphAlignment.RIGHT)
                .indent(0, characters * CHARACTER);
    }

    private void imprint() {
        Optional<String> copies = Lines.copies(paper);
        LocalDate printed = letter ? null : paper.printed();
        copies.ifPresent(line -> {
            Typeset copy = imprintLine().text(line, FontRole.BODY, SMALL_SIZE);
            if (!letter) {
                copy.ruledAbove(THICK_RULE);
            }
            if (!letter && printed == null) {
                copy.ruledBelow(THICK_RULE, "000000", 0);
            }
        });
        if (printed != null) {
            imprintLine()
                    .ruledAbove(copies.isPresent() ? THIN_RULE : THICK_RULE)
                    .ruledBelow(THICK_RULE, "000000", 0)
                    .tabEndingAt(TYPE_WIDTH - CHARACTER)
                    .text(paper.printer(), FontRole.BODY, SMALL_SIZE)
                    .tab()
                    .text(ChineseText.date(printed) + "印发", FontRole.BODY, SMALL_SIZE);
        }
        if (printed != null || copies.isPresent()) {
            // the frame hangs on the paragraph after it
            paragraph().line(1);
        }
    }

    private Typeset imprintLine() {
        return paragraph().atBottomOfTypeArea().indent(CHARACTER, CHARACTER).line(9);
    }

    private Typeset paragraph() {
        return new Typeset(document.createParagraph()).line(LINE);
    }
}
