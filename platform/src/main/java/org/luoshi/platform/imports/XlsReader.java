package org.luoshi.platform.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads the first sheet of a workbook of before 2007 (.xls), and of WPS (.et), which is written alike. */
final class XlsReader {
    private final PlainFormatter formatter = new PlainFormatter();
    private final List<Table.Raw> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final String sheet;
    private final int most;

    private XlsReader(String sheet, int most) {
        this.sheet = sheet;
        this.most = most;
    }

    static Table read(Path file, int most) {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            HSSFSheet first = workbook.getSheetAt(0);
            if (workbook.getInternalWorkbook().isUsing1904DateWindowing()) {
                return Table.unreadable(first.getSheetName(), "dates-1904");
            }
            return new XlsReader(first.getSheetName(), most)
                    .table(first, workbook.getNumberOfSheets() > 1 ? "imports.note.first-sheet" : "");
        } catch (IOException | RuntimeException e) {
            // POI says by many exceptions that a file is not what it claims; none of them concerns the clerk
            return Table.unreadable("XLS", "unreadable");
        }
    }

    private Table table(HSSFSheet content, String note) {
        for (CellRangeAddress merged : content.getMergedRegions()) {
            String place = merged.formatAsString();
            problems.add(Problem.at(sheet + "!" + place.replaceFirst(":.*", ""), place, "merged"));
        }
        for (Row row : content) {
            if (rows.size() > most + 1) {
                problems.add(Problem.at(sheet, "", "too-many-rows", most));
                break;
            }
            row(row);
        }
        return new Table(sheet, note, rows, problems);
    }

    private void row(Row row) {
        Map<Integer, String> cells = new HashMap<>();
        for (Cell cell : row) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.ERROR) {
                String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
                problems.add(Problem.at(sheet + "!" + cell.getAddress(), error, "formula"));
            }
            cells.put(cell.getColumnIndex(), text(cell, type).strip());
        }
        Table.Raw raw = new Table.Raw(row.getRowNum() + 1, cells);
        if (!raw.isEmpty()) {
            rows.add(raw);
        }
    }

    private String text(Cell cell, CellType type) {
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case NUMERIC ->
                formatter.formatRawCellContents(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        cell.getCellStyle().getDataFormatString());
            case _NONE, BLANK, ERROR, FORMULA -> "";
        };
    }
}
