package org.luoshi.platform.laws.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** The words of a Word document, one paragraph a line, with the numbers its lists print (Word 文档). */
final class DocxText {
    private static final String BODY = "word/document.xml";

    private final ListNumbers numbers;

    private DocxText(ListNumbers numbers) {
        this.numbers = numbers;
    }

    static FileText read(IncomingFile file) {
        return switch (Archive.unpack(file)) {
            case Archive.Unpacked.Refused(IntakeReason reason) -> FileText.refused(reason);
            case Archive.Unpacked.Files(List<IncomingFile> parts) -> checked(file, parts);
        };
    }

    private static FileText checked(IncomingFile file, List<IncomingFile> parts) {
        if (parts.stream().noneMatch(part -> part.name().equals(BODY))) {
            return new FileText.Refused(IntakeReason.DISGUISED, "zip");
        }
        return parts.stream().anyMatch(DocxText::definesEntities)
                ? FileText.refused(IntakeReason.ENTITY)
                : opened(file);
    }

    /** A document made by a word processor never has a document type. */
    private static boolean definesEntities(IncomingFile part) {
        return (part.ending().equals("xml") || part.ending().equals("rels"))
                && new String(part.bytes(), StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
    }

    private static FileText opened(IncomingFile file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.bytes()))) {
            var text = new DocxText(new ListNumbers(document));
            String words = document.getBodyElements().stream().map(text::words).collect(Collectors.joining("\n"));
            return new FileText.Words(words, "docx");
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return FileText.refused(IntakeReason.DAMAGED);
        }
    }

    private String words(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> words(paragraph);
            case XWPFTable table -> rows(table);
            case XWPFSDT control -> control.getContent().getText();
            default -> "";
        };
    }

    private String words(XWPFParagraph paragraph) {
        return numbers.before(paragraph) + paragraph.getText();
    }

    private String rows(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getTableCells().stream()
                        .map(this::words)
                        .map(cell -> cell.replace("\n", " "))
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));
    }

    private String words(XWPFTableCell cell) {
        return cell.getBodyElements().stream().map(this::words).collect(Collectors.joining("\n"));
    }
}
