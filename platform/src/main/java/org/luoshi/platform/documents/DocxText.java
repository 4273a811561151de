package org.luoshi.platform.documents;

import static org.luoshi.platform.documents.Measures.*;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The body of a paper in a DOCX: headings, paragraphs, tables. */
final class DocxText {
    private final XWPFDocument document;
    private final Ladder ladder = new Ladder();

    DocxText(XWPFDocument document) {
        this.document = document;
    }

    void set(List<Block> body) {
        for (Block block : body) {
            switch (block) {
                case Block.Heading(int level, String words) -> heading(level, ladder.next(level) + words);
                case Block.Paragraph(String words) ->
                    line().text(words, FontRole.BODY, BODY_SIZE).indentFirst(2 * CHARACTER);
                case Block.Table table -> table(table);
                case Block.Code _ -> {
                    // stands after the date
                }
            }
        }
    }

    private void heading(int level, String text) {
        FontRole role = switch (level) {
            case 1 -> FontRole.HEADING;
            case 2 -> FontRole.KAI;
            default -> FontRole.BODY;
        };
        line().text(text, role, BODY_SIZE).indentFirst(2 * CHARACTER).keptWithNext();
    }

    private Typeset line() {
        return new Typeset(document.createParagraph()).line(LINE);
    }

    private void table(Block.Table table) {
        XWPFTable grid =
                document.createTable(table.rows().size() + 1, table.header().size());
        grid.setWidthType(TableWidthType.DXA);
        grid.setWidth((int) twips(TYPE_WIDTH));
        rule(grid);
        fill(grid.getRow(0), table.header(), true);
        grid.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < table.rows().size(); row++) {
            fill(grid.getRow(row + 1), table.rows().get(row), false);
        }
    }

    private static void rule(XWPFTable grid) {
        int width = (int) Math.round(points(THIN_RULE) * 8);
        grid.setTopBorder(XWPFBorderType.SINGLE, width, 0, "000000");
        grid.setBottomBorder(XWPFBorderType.SINGLE, width, 0, "000000");
        grid.setLeftBorder(XWPFBorderType.SINGLE, width, 0, "000000");
        grid.setRightBorder(XWPFBorderType.SINGLE, width, 0, "000000");
        grid.setInsideHBorder(XWPFBorderType.SINGLE, width, 0, "000000");
        grid.setInsideVBorder(XWPFBorderType.SINGLE, width, 0, "000000");
    }

    private static void fill(XWPFTableRow row, List<String> cells, boolean header) {
        row.setCantSplitRow(true);
        for (int column = 0; column < cells.size(); column++) {
            Typeset cell = new Typeset(row.getCell(column).getParagraphArray(0)).line(9);
            cell.text(cells.get(column), header ? FontRole.HEADING : FontRole.BODY, SMALL_SIZE);
            if (header) {
                cell.aligned(ParagraphAlignment.CENTER);
            }
        }
    }
}
