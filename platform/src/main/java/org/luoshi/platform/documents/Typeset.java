package org.luoshi.platform.documents;

import static org.luoshi.platform.documents.Measures.*;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** One paragraph of a DOCX, set in millimetres and points. */
final class Typeset {
    static final String RED = "E60000";

    private final XWPFParagraph paragraph;

    Typeset(XWPFParagraph paragraph) {
        this.paragraph = paragraph;
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
    }

    Typeset text(String text, FontRole role, double size) {
        run(text, role, size);
        return this;
    }

    Typeset red(String text, FontRole role, double size) {
        run(text, role, size).setColor(RED);
        return this;
    }

    Typeset tab() {
        paragraph.createRun().addTab();
        return this;
    }

    Typeset aligned(ParagraphAlignment side) {
        paragraph.setAlignment(side);
        return this;
    }

    /** The distance from line to line, whatever the type. */
    Typeset line(double millimetres) {
        CTSpacing spacing = spacing();
        spacing.setLine(twipsOf(millimetres));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        return this;
    }

    Typeset before(double millimetres) {
        spacing().setBefore(twipsOf(millimetres));
        return this;
    }

    Typeset after(double millimetres) {
        spacing().setAfter(twipsOf(millimetres));
        return this;
    }

    Typeset indentFirst(double millimetres) {
        indent().setFirstLine(twipsOf(millimetres));
        return this;
    }

    Typeset indent(double left, double right) {
        indent().setLeft(twipsOf(left));
        indent().setRight(twipsOf(right));
        return this;
    }

    /** Text after a tab ends here, counted from the left side of the type area. */
    Typeset tabEndingAt(double millimetres) {
        CTPPr properties = properties();
        CTTabStop stop = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(twipsOf(millimetres));
        return this;
    }

    Typeset ruledAbove(double thickness) {
        rule(borders().addNewTop(), thickness, "000000", 1);
        return this;
    }

    Typeset ruledBelow(double thickness, String colour, double gap) {
        rule(borders().addNewBottom(), thickness, colour, Math.round(points(gap)));
        return this;
    }

    Typeset keptWithNext() {
        paragraph.setKeepNext(true);
        return this;
    }

    /** Moves the paragraph out of the flow to the bottom of the type area of its page. */
    Typeset atBottomOfTypeArea() {
        CTFramePr frame = properties().addNewFramePr();
        frame.setW(twipsOf(TYPE_WIDTH));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setX(BigInteger.ONE);
        frame.setYAlign(STYAlign.BOTTOM);
        return this;
    }

    private XWPFRun run(String text, FontRole role, double size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        face(run, role, size);
        return run;
    }

    static void face(XWPFRun run, FontRole role, double size) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(role.family);
        fonts.setHAnsi(role.family);
        fonts.setEastAsia(role.family);
        run.setFontSize(Math.round(size * 2) / 2.0);
    }

    private static void rule(CTBorder border, double thickness, String colour, long gap) {
        border.setVal(STBorder.SINGLE);
        // widths of rules are given in eighths of a point
        border.setSz(BigInteger.valueOf(Math.round(points(thickness) * 8)));
        border.setSpace(BigInteger.valueOf(gap));
        border.setColor(colour);
    }

    private org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr borders() {
        CTPPr properties = properties();
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private CTPPr properties() {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    private CTSpacing spacing() {
        CTPPr properties = properties();
        return properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
    }

    private CTInd indent() {
        CTPPr properties = properties();
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static BigInteger twipsOf(double millimetres) {
        return BigInteger.valueOf(twips(millimetres));
    }

    /** A square picture of this many millimetres. */
    Typeset picture(byte[] png, double side) {
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new java.io.ByteArrayInputStream(png),
                            org.apache.poi.common.usermodel.PictureType.PNG,
                            "code.png",
                            org.apache.poi.util.Units.toEMU(points(side)),
                            org.apache.poi.util.Units.toEMU(points(side)));
            return this;
        } catch (java.io.IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IllegalStateException("a picture of our own is no PNG", e);
        }
    }
}
