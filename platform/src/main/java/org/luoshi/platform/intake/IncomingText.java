package org.luoshi.platform.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.luoshi.platform.laws.intake.FileReader;
import org.luoshi.platform.laws.intake.FileText;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.laws.intake.IntakeReason;

/**
 * The words of a file somebody sent: text in any encoding Chinese offices use, Word, web page, or a table whose rows become
 * paragraphs.
 */
final class IncomingText {
    /** A newspaper has some 60,000 characters; nothing that is a page, minutes or a plan comes near this. */
    static final int MOST = 400_000;

    private static final int ROWS = 20_000;

    private IncomingText() {}

    static FileText read(String name, byte[] bytes) {
        IncomingFile file = new IncomingFile(name, bytes);
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? table(file) : FileReader.read(file);
    }

    private static FileText table(IncomingFile file) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            List<String> lines = new ArrayList<>();
            for (Sheet sheet : book) {
                lines.add(sheet.getSheetName());
                for (Row row : sheet) {
                    if (lines.size() < ROWS) {
                        lines.add(line(row));
                    }
                }
            }
            String words = String.join("\n", lines);
            return words.isBlank() ? new FileText.Refused(IntakeReason.EMPTY, "") : new FileText.Words(words, "table");
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return new FileText.Refused(IntakeReason.DAMAGED, "");
        }
    }

    private static String line(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.CHINA);
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(formatter.formatCellValue(cell).strip()));
        cells.removeIf(String::isEmpty);
        return String.join("，", cells);
    }
}
