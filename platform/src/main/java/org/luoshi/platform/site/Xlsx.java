package org.luoshi.platform.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A table as a workbook of one sheet (工作簿): whole numbers are numbers, everything else is text and never a formula. */
public final class Xlsx {
    /** The type of the file. */
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDTH = 18;
    private static final int LONGEST = 32_767;

    private Xlsx() {}

    /** The rows, the first of them the names of the columns. */
    public static byte[] bytes(String sheet, List<List<String>> rows) {
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(book.createSheet(WorkbookUtil.createSafeSheetName(sheet)), rows);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook " + sheet + " cannot be written", e);
        }
    }

    private static void fill(Sheet sheet, List<List<String>> rows) {
        sheet.setDefaultColumnWidth(WIDTH);
        sheet.createFreezePane(0, 1);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            List<String> cells = rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                write(row.createCell(c), cells.get(c));
            }
        }
    }

    private static void write(Cell cell, String text) {
        if (text.matches("0|-?[1-9]\\d{0,8}")) {
            cell.setCellValue(Integer.parseInt(text));
        } else {
            cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
    }
}
