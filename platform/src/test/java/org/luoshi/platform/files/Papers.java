package org.luoshi.platform.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
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

    /** The beginning of a photo as phones write it, and no picture behind it. */
    public static byte[] heic() {
        return HexFormat.of().parseHex("0000002466747970686569630000000068656963");
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

    /** A PDF whose Chinese font is named and not embedded, as office programs like to leave it; every line a line. */
    public static byte[] chinesePdf(String... lines) {
        return written(out -> {
            try (PDDocument pdf = new PDDocument()) {
                PDPage page = new PDPage();
                pdf.addPage(page);
                PDResources resources = new PDResources();
                resources.getCOSObject().setItem(COSName.FONT, dictionary("F1", songTi()));
                page.setResources(resources);
                StringBuilder words = new StringBuilder("BT /F1 16 Tf 24 TL 72 720 Td\n");
                for (String line : lines) {
                    words.append('<').append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)));
                    words.append("> Tj T*\n");
                }
                PDStream content = new PDStream(pdf);
                try (OutputStream stream = content.createOutputStream()) {
                    stream.write(words.append("ET").toString().getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(content);
                pdf.save(out);
            }
        });
    }

    private static COSDictionary songTi() {
        COSDictionary system = dictionary("Registry", new COSString("Adobe"));
        system.setItem("Ordering", new COSString("GB1"));
        system.setInt("Supplement", 2);
        COSDictionary descriptor = dictionary("Type", COSName.FONT_DESC);
        descriptor.setName("FontName", "SimSun");
        descriptor.setInt("Flags", 4);
        COSDictionary letters = dictionary("Type", COSName.FONT);
        letters.setName("Subtype", "CIDFontType2");
        letters.setName("BaseFont", "SimSun");
        letters.setItem("CIDSystemInfo", system);
        letters.setItem("FontDescriptor", descriptor);
        letters.setInt("DW", 1000);
        COSDictionary font = dictionary("Type", COSName.FONT);
        font.setName("Subtype", "Type0");
        font.setName("BaseFont", "SimSun");
        font.setName("Encoding", "UniGB-UCS2-H");
        COSArray descendants = new COSArray();
        descendants.add(letters);
        font.setItem("DescendantFonts", descendants);
        return font;
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(key, value);
        return dictionary;
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
