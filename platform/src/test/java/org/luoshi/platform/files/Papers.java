package org.luoshi.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Contents of papers for tests, made by the libraries that make real ones. */
public final class Papers {
    private Papers() {}

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    /** A word processor's file; every line a paragraph. */
    public static byte[] docx(String... lines) {
        return written(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                for (String line : lines) {
                    // each letter a run of its own, as word processors like to cut them
                    var paragraph = document.createParagraph();
                    line.codePoints().forEach(c -> paragraph.createRun().setText(Character.toString(c)));
                }
                document.write(out);
            }
        });
    }

    public static byte[] xlsx(String cell) {
        return written(out -> {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                workbook.createSheet().createRow(0).createCell(0).setCellValue(cell);
                workbook.write(out);
            }
        });
    }

    /** A PDF with one line in letters every reader has. */
    public static byte[] pdf(String line) {
        return written(out -> {
            try (PDDocument pdf = page(line)) {
                pdf.save(out);
            }
        });
    }

    /** A PDF nobody can read without a password. */
    public static byte[] lockedPdf() {
        return written(out -> {
            try (PDDocument pdf = page("locked")) {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                pdf.save(out);
            }
        });
    }

    public static byte[] png() {
        return written(out -> ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out));
    }

    /** The beginning of a program for Windows. */
    public static byte[] exe() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        return program;
    }

    public static byte[] zip(Map<String, String> entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    private static PDDocument page(String line) throws IOException {
        PDDocument pdf = new PDDocument();
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(line);
            content.endText();
        }
        return pdf;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
