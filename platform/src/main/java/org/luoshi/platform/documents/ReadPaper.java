package org.luoshi.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Reads a printed paper back: the characters of a PDF, a DOCX or a text, page numbers left out. */
public final class ReadPaper {
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^\\s*[—–-]\\s*\\d+\\s*[—–-]\\s*$");

    private ReadPaper() {}

    /** What is written in the file; a file that is neither PDF nor DOCX is taken as UTF-8 text. */
    public static String text(byte[] file) throws IOException {
        if (startsWith(file, "%PDF")) {
            return pdf(file);
        }
        return startsWith(file, "PK") ? docx(file) : new String(file, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] file, String sign) {
        return new String(file, 0, Math.min(file.length, sign.length()), java.nio.charset.StandardCharsets.ISO_8859_1)
                .equals(sign);
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return PAGE_NUMBER.matcher(stripper.getText(document)).replaceAll("");
        }
    }

    private static String docx(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (XWPFHeader header : document.getHeaderList()) {
                header.getParagraphs()
                        .forEach(line -> text.append(line.getText()).append('\n'));
            }
            for (IBodyElement element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph line -> text.append(line.getText()).append('\n');
                    case XWPFTable table ->
                        cells(table).forEach(cell -> text.append(cell).append('\n'));
                    default -> {
                        // nothing else carries words here
                    }
                }
            }
        }
        return text.toString();
    }

    private static List<String> cells(XWPFTable table) {
        return table.getRows().stream()
                .flatMap(row -> row.getTableCells().stream())
                .map(cell -> cell.getText())
                .toList();
    }
}
