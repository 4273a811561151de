package org.luoshi.platform.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;

/** Empty tables to fill in (导入模板): the header alone, and for a workbook a second sheet that explains each column. */
@Component
public class ImportTemplates {
    private static final int WIDTH = 24 * 256;

    private final Messages messages;

    ImportTemplates(Messages messages) {
        this.messages = messages;
    }

    /** The name of a column in the reader's language; a star stands for required. */
    public String header(ImportKind kind, Column column, Lang lang) {
        return messages.text(lang, column.nameKey(kind.id())) + (column.required() ? "*" : "");
    }

    /** UTF-8 with the mark spreadsheet programs look for. */
    public byte[] csv(ImportKind kind, Lang lang) {
        String header = kind.columns().stream()
                .map(column -> header(kind, column, lang))
                .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
        return header.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] xlsx(ImportKind kind, Lang lang) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fillIn(workbook, kind, lang);
            explain(workbook, kind, lang);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the template of " + kind.id() + " cannot be written", e);
        }
    }

    /** Columns are text, so that a program changes neither days nor long numbers. */
    private void fillIn(XSSFWorkbook workbook, ImportKind kind, Lang lang) {
        Sheet sheet = workbook.createSheet(messages.text(lang, "imports.template.sheet"));
        XSSFCellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        Row header = sheet.createRow(0);
        List<Column> columns = kind.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.setDefaultColumnStyle(i, text);
            sheet.setColumnWidth(i, WIDTH);
            header.createCell(i).setCellValue(header(kind, columns.get(i), lang));
        }
        sheet.createFreezePane(0, 1);
    }

    private void explain(XSSFWorkbook workbook, ImportKind kind, Lang lang) {
        Sheet sheet = workbook.createSheet(messages.text(lang, "imports.template.explained"));
        int row = 0;
        for (Column column : kind.columns()) {
            Row line = sheet.createRow(row++);
            line.createCell(0).setCellValue(header(kind, column, lang));
            line.createCell(1).setCellValue(hint(kind, column, lang));
        }
        sheet.setColumnWidth(0, WIDTH);
        sheet.setColumnWidth(1, 3 * WIDTH);
    }

    /** What may stand in a column: its hint, and the words of a choice. */
    public String hint(ImportKind kind, Column column, Lang lang) {
        String hint = messages.text(lang, column.nameKey(kind.id()) + ".hint");
        return column.options().isEmpty()
                ? hint
                : hint + " "
                        + column.options().stream()
                                .map(option -> messages.text(lang, option.messageKey()))
                                .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }
}
