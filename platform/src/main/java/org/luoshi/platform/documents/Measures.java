package org.luoshi.platform.documents;

/** The measures both renderings share, in millimetres and points, after GB/T 9704-2012. */
final class Measures {
    static final double PAGE_WIDTH = 210;
    static final double PAGE_HEIGHT = 297;
    static final double TOP = 37;
    static final double LEFT = 28;
    static final double TYPE_WIDTH = 156;
    static final double TYPE_HEIGHT = 225;
    static final double RIGHT = PAGE_WIDTH - LEFT - TYPE_WIDTH;
    static final double BOTTOM = PAGE_HEIGHT - TOP - TYPE_HEIGHT;

    static final int LINES = 22;
    static final int CHARACTERS = 28;
    /** From line to line. */
    static final double LINE = TYPE_HEIGHT / LINES;
    /** From character to character; a little less than the 16 points of the type itself. */
    static final double CHARACTER = TYPE_WIDTH / CHARACTERS;

    /** 三号, 二号, 四号 in points. */
    static final double BODY_SIZE = 16;

    static final double TITLE_SIZE = 22;
    static final double SMALL_SIZE = 14;

    /** From line to line in a title of several lines. */
    static final double TITLE_LINE = 12.5;

    /** From the top of the type area to the issuer mark of a formal document. */
    static final double MARK_BELOW_TOP = 35;
    /** From the top edge of the page to the issuer mark of a letter. */
    static final double LETTER_MARK = 30;
    /** Between the number of a formal document, or the mark of a letter, and the red rule. */
    static final double RULE_GAP = 4;

    static final double LETTER_RULE_WIDTH = 170;
    /** A double rule from edge to edge: a thick line, a gap, a thin line. */
    static final double LETTER_RULE_HEIGHT = 1.4;
    /** From the bottom edge of the page to the second red rule of a letter. */
    static final double LETTER_RULE_FROM_BOTTOM = 20;

    /** From the type area down to the dash beside the page number. */
    static final double DASH_BELOW_TYPE = 7;

    static final double THICK_RULE = 0.35;
    static final double THIN_RULE = 0.25;

    /** Characters left free to the right of the date. */
    static final double DATE_FROM_RIGHT = 4;

    /** The side of a code to be scanned, and the size of the type beside it in points. */
    static final double CODE = 30;

    static final double CODE_SIZE = 7.5;

    private static final double MARK_SIZE = 42;

    private Measures() {}

    /** The size of the issuer mark in points: as large as one line allows, at most 初号. */
    static double markSize(String mark) {
        return Math.min(MARK_SIZE, points(TYPE_WIDTH) * 0.98 / ChineseText.width(mark));
    }

    /** Left free on each side of a title, so that its lines come out of about equal length. */
    static double titleSide(String title) {
        double width = ChineseText.width(title) * millimetres(TITLE_SIZE);
        double lines = Math.ceil(width / TYPE_WIDTH);
        double needed = lines == 1 ? TYPE_WIDTH : width / lines + millimetres(TITLE_SIZE);
        return Math.max(0, (TYPE_WIDTH - needed) / 2);
    }

    static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    static double millimetres(double points) {
        return points * 25.4 / 72;
    }

    static long twips(double millimetres) {
        return Math.round(points(millimetres) * 20);
    }
}
