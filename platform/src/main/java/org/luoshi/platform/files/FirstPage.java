package org.luoshi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The words on the first page of a file, as far as its kind has any: what a mark would stand among. */
final class FirstPage {
    /** Uncompressed bytes read of one entry: a first page has no more, a compression bomb would. */
    private static final int MOST_BYTES = 2_000_000;

    private static final int MOST_LETTERS = 3_000;
    private static final Pattern LINE_END =
            Pattern.compile("</w:p>|<w:tab/>|<w:br[^>]*/>|</si>|</is>|</a:p>|</ofd:TextCode>|</TextCode>|\\R");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,20000}>");

    private FirstPage() {}

    /** The words; empty for pictures. Fails for a content that is damaged or locked. */
    static String of(FileKind kind, Path content) throws IOException {
        return switch (kind.firstPage()) {
            case "" -> "";
            case "pdf" -> pdf(content);
            case "workbook" -> workbook(content);
            case "text" -> head(PlainText.read(content).orElse(""));
            default -> zip(content, kind.firstPageEntries());
        };
    }

    private static String pdf(Path content) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(content.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper words = new PDFTextStripper();
            words.setEndPage(1);
            return head(words.getText(pdf));
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("a PDF that cannot be read", e);
        }
    }

    /** The words of a workbook of before 2007, as its own extractor finds them. */
    private static String workbook(Path content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(content.toFile(), true);
                ExcelExtractor words = new ExcelExtractor(container)) {
            words.setFormulasNotResults(false);
            return head(words.getText());
        } catch (RuntimeException | StackOverflowError e) {
            throw new IOException("a workbook that cannot be read", e);
        }
    }

    private static String zip(Path content, Pattern entries) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            return zip.stream()
                    .filter(entry -> entries.matcher(entry.getName()).matches())
                    .map(entry -> words(zip, entry))
                    .collect(Collectors.joining("\n"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String words(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            String xml = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            String lines = TAG.matcher(LINE_END.matcher(xml).replaceAll("\n")).replaceAll("");
            String joined = entry.getName().endsWith("Content.xml") ? lines.replace("\n", "") + "\n" : "";
            return head(joined) + head(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String text) {
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
    }
}
