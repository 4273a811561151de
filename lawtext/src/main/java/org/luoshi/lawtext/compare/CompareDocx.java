package org.luoshi.lawtext.compare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The table of before and after (修改前后对照表) as a DOCX file: A4 across, two columns, the head repeated on each page,
 * deleted words struck through, inserted words underlined. Written as the three files a word processor needs.
 */
public final class CompareDocx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String CONTENT_TYPES = HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
            + ".wordprocessingml.document.main+xml\"/></Types>";
    private static final String RELATIONSHIPS = HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>";
    /** Half of the width of the text on A4 across, in twentieths of a point. */
    private static final int COLUMN = 6_979;

    private final Wording wording;
    private final StringBuilder out = new StringBuilder(HEAD);

    private CompareDocx(Wording wording) {
        this.wording = wording;
    }

    public static byte[] write(Comparison comparison, Wording wording) {
        var docx = new CompareDocx(wording);
        docx.document(comparison);
        return zipped(docx.out.toString());
    }

    private static byte[] zipped(String document) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", CONTENT_TYPES);
            entry(zip, "_rels/.rels", RELATIONSHIPS);
            entry(zip, "word/document.xml", document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Without the time of writing: the same comparison gives the same bytes. */
    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void document(Comparison comparison) {
        out.append("<w:document xmlns:w=\"")
                .append(WORD)
                .append("\"><w:body><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>");
        run((comparison.newTitle() + " " + wording.heading()).strip(), "<w:b/><w:sz w:val=\"36\"/>");
        out.append("</w:p><w:p>");
        run(wording.legend(), "");
        out.append("</w:p><w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        out.append(("<w:gridCol w:w=\"" + COLUMN + "\"/>").repeat(2)).append("</w:tblGrid>");
        head();
        Row.of(comparison).forEach(this::row);
        out.append("</w:tbl><w:p/><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
        out.append("<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\"");
        out.append(" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    }

    private void head() {
        out.append("<w:tr><w:trPr><w:tblHeader/></w:trPr>");
        for (String heading : List.of(wording.before(), wording.after())) {
            cellStart();
            out.append("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>");
            run(heading, "<w:b/>");
            out.append("</w:p></w:tc>");
        }
        out.append("</w:tr>");
    }

    private void row(Row row) {
        out.append("<w:tr>");
        cell(row, true);
        cell(row, false);
        out.append("</w:tr>");
    }

    private void cellStart() {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(COLUMN).append("\" w:type=\"dxa\"/></w:tcPr>");
    }

    private void cell(Row row, boolean before) {
        cellStart();
        out.append("<w:p>");
        if (!before && row.kind() != PairKind.SAME) {
            run("〔" + wording.of(row.kind()) + "〕", "");
        }
        Unit shown = null;
        for (Pair pair : row.pairs()) {
            Unit unit = before ? pair.old() : pair.now();
            if (unit != null) {
                label(unit, shown);
                pair.changes().forEach(change -> change(change, before, row.isHeading()));
                shown = unit;
            }
        }
        out.append("</w:p></w:tc>");
    }

    /** Begins a new paragraph for each new unit; the parts of one unit run on. */
    private void label(Unit unit, @Nullable Unit shown) {
        if (unit.equals(shown)) {
            return;
        }
        out.append(shown == null ? "" : "</w:p><w:p>");
        if (!unit.label().isEmpty()) {
            run(unit.label() + "　", "<w:b/>");
        }
    }

    private void change(Change change, boolean before, boolean heading) {
        String words = before ? change.before() : change.after();
        String look = switch (change.kind()) {
            case KEPT -> "";
            case REPRINTED -> "<w:u w:val=\"dotted\"/>";
            case DELETED, INSERTED, REPLACED ->
                before
                        ? "<w:strike/><w:color w:val=\"A61B1B\"/>"
                        : "<w:color w:val=\"0B5D1E\"/><w:u w:val=\"single\"/>";
        };
        String bold = heading ? "<w:b/>" : "";
        int from = 0;
        for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
            run(words.substring(from, end), bold + look);
            out.append("</w:p><w:p>");
            from = end + 1;
        }
        run(words.substring(from), bold + look);
    }

    private void run(String words, String look) {
        if (!words.isEmpty()) {
            out.append("<w:r><w:rPr>").append(look).append("</w:rPr><w:t xml:space=\"preserve\">");
            escaped(words);
            out.append("</w:t></w:r>");
        }
    }

    /** What XML cannot carry (control characters, lone surrogates) is shown as U+FFFD. */
    private void escaped(String words) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        });
    }

    private static boolean isXml(int c) {
        return c == '\t' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
