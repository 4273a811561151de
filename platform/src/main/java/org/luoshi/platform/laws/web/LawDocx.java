package org.luoshi.platform.laws.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Title;

/** A text as a Word document (法规 Word 文本): title and headings centred, paragraphs indented by two characters. */
final class LawDocx {
    private static final int TWO_CHARACTERS = 640;
    private static final String FACE = "仿宋";
    private static final String TITLE_FACE = "宋体";

    private final XWPFDocument document;

    private LawDocx(XWPFDocument document) {
        this.document = document;
    }

    static byte[] print(LegalText text) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var docx = new LawDocx(document);
            text.nodes().forEach(docx::node);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a document in memory failed", e);
        }
    }

    private void node(Node node) {
        switch (node) {
            case Aside _, Contents _ -> {}
            case Title title -> centred(title.line(), 22, true);
            case HistoryNote note -> centred(note.line(), 14, false);
            case Division division -> headed(division, 16);
            case Annex annex -> headed(annex, 16);
            case Article article -> article(article);
            case Signature signature -> paragraph(words(signature.line()), "").setAlignment(ParagraphAlignment.RIGHT);
            default -> plain(node);
        }
    }

    private void headed(Node node, int size) {
        centred(node.line(), size, true);
        node.children().forEach(this::node);
    }

    private void article(Article article) {
        String label = article.label();
        for (Node child : article.children()) {
            paragraph(words(child.line()), label);
            child.children().forEach(this::plain);
            label = "";
        }
    }

    private void plain(Node node) {
        if (!words(node.line()).isBlank()) {
            paragraph(words(node.line()), "");
        }
        node.children().forEach(this::plain);
    }

    private void centred(Line line, int size, boolean bold) {
        if (words(line).isBlank()) {
            return;
        }
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, words(line), TITLE_FACE, size).setBold(bold);
    }

    private XWPFParagraph paragraph(String words, String label) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(TWO_CHARACTERS);
        if (!label.isEmpty()) {
            run(paragraph, label + "　", FACE, 16).setBold(true);
        }
        run(paragraph, words, FACE, 16);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String words, String face, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(words);
        run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        return run;
    }

    private static String words(Line line) {
        String gap = line.label().isEmpty() ? "" : line.gap();
        return line.label() + gap + line.text();
    }
}
