package org.luoshi.platform.documents;

import static org.luoshi.platform.documents.Measures.*;

import java.math.BigInteger;
import java.util.Locale;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The page of a DOCX: its size, margins, line grid, page numbers, and the head and foot of a letter. */
final class DocxPage {
    /** Lines of 28.95 points: 22 of them stay inside the type area. */
    private static final long LINE_PITCH = (long) Math.floor(points(LINE) * 20);

    private final XWPFDocument document;
    private final Paper paper;

    private DocxPage(XWPFDocument document, Paper paper) {
        this.document = document;
        this.paper = paper;
    }

    static void lay(XWPFDocument document, Paper paper) {
        DocxPage page = new DocxPage(document, paper);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        page.size(section);
        page.grid(section);
        page.styles();
        page.numbers();
        if (paper.form() == Paper.Form.LETTER) {
            page.letterHead(section);
        }
    }

    private void size(CTSectPr section) {
        var size = section.addNewPgSz();
        size.setW(big(twips(PAGE_WIDTH)));
        size.setH(big(twips(PAGE_HEIGHT)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(twips(TOP)));
        margins.setBottom(big(twips(BOTTOM)));
        margins.setLeft(big(twips(LEFT)));
        margins.setRight(big(twips(RIGHT)));
        margins.setHeader(big(twips(LETTER_MARK)));
        // the middle of a line of 四号 lies where the dash must lie
        margins.setFooter(big(twips(BOTTOM - DASH_BELOW_TYPE - millimetres(SMALL_SIZE) / 2)));
        margins.setGutter(BigInteger.ZERO);
    }

    private void grid(CTSectPr section) {
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(big(LINE_PITCH));
        // the difference between the pitch and the type size, in 4096ths of a point
        grid.setCharSpace(big(Math.round((points(CHARACTER) - BODY_SIZE) * 4096)));
    }

    private void styles() {
        var styles = document.createStyles();
        var fonts = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts.Factory.newInstance();
        fonts.setAscii(FontRole.BODY.family);
        fonts.setHAnsi(FontRole.BODY.family);
        fonts.setEastAsia(FontRole.BODY.family);
        styles.setDefaultFonts(fonts);
        styles.getDefaultRunStyle();
        styles.setEastAsia("zh-CN");
        styles.setSpellingLanguage("zh-CN");
    }

    private void numbers() {
        document.setEvenAndOddHeadings(true);
        number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    private void number(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFFooter footer = document.createFooter(pages);
        XWPFParagraph line = footer.createParagraph();
        Typeset set = new Typeset(line).aligned(side).line(millimetres(SMALL_SIZE));
        set.indent(CHARACTER, CHARACTER).text("— ", FontRole.SONG, SMALL_SIZE);
        CTSimpleField field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun page = new XWPFRun(field.addNewR(), (org.apache.poi.xwpf.usermodel.IRunBody) line);
        page.setText("1");
        Typeset.face(page, FontRole.SONG, SMALL_SIZE);
        set.text(" —", FontRole.SONG, SMALL_SIZE);
    }

    private void letterHead(CTSectPr section) {
        section.addNewTitlePg();
        double size = markSize(paper.mark());
        XWPFHeader header = document.createHeader(HeaderFooterType.FIRST);
        XWPFParagraph line = header.createParagraph();
        new Typeset(line)
                .red(paper.mark(), FontRole.TITLE, size)
                .aligned(ParagraphAlignment.CENTER)
                .line(millimetres(size));
        doubleRule(line, LetterRules.headRule(size), "thickThin");
        doubleRule(line, LetterRules.footRule(), "thinThick");
        // an empty foot: the first page of a letter carries no number
        document.createFooter(HeaderFooterType.FIRST).createParagraph();
    }

    /** A red double rule across the page; {@code top} is its upper side from the top edge of the page. */
    private static void doubleRule(XWPFParagraph anchor, double top, String style) {
        double left = (PAGE_WIDTH - LETTER_RULE_WIDTH) / 2;
        double middle = top + LETTER_RULE_HEIGHT / 2;
        String line = String.format(
                Locale.ROOT,
                """
                <w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml">
                <v:line style="position:absolute;mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
                 from="%.2fpt,%.2fpt" to="%.2fpt,%.2fpt" strokecolor="#%s" strokeweight="%.2fpt">
                <v:stroke linestyle="%s"/></v:line></w:pict>
                """,
                points(left),
                points(middle),
                points(left + LETTER_RULE_WIDTH),
                points(middle),
                Typeset.RED,
                points(LETTER_RULE_HEIGHT),
                style);
        try {
            var picture = XmlObject.Factory.parse(line).selectPath("*")[0];
            anchor.createRun().getCTR().addNewPict().set(picture);
        } catch (XmlException e) {
            throw new IllegalStateException("our own drawing is not XML: " + line, e);
        }
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
