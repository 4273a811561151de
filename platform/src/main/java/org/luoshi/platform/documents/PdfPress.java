package org.luoshi.platform.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.luoshi.platform.documents.FontSearch.Found;

/** Sets a paper as PDF with given typefaces. */
final class PdfPress {
    private static final String IMPRINT = "imprint";
    /** Kept free so that rounding never pushes the imprint to a page of its own. */
    private static final double SLACK = 0.3;

    private final Map<FontRole, String> families = new EnumMap<>(FontRole.class);
    private final Map<Typeface, String> distinct = new LinkedHashMap<>();

    PdfPress(Found found) {
        found.faces().values().forEach(face -> distinct.computeIfAbsent(face, _ -> "face" + distinct.size()));
        found.faces().forEach((role, face) -> families.put(role, family(face)));
    }

    /** The face's own name, then the others': what it lacks is written by whichever has it. */
    private String family(Typeface face) {
        return Stream.concat(Stream.of(face), distinct.keySet().stream())
                .distinct()
                .map(distinct::get)
                .collect(Collectors.joining(", "));
    }

    /** The characters of the paper that none of the faces has, each once. */
    List<String> lacking(Paper paper) {
        String text = Markup.of(paper, "").getElementsByTagName("body").item(0).getTextContent();
        return text.codePoints()
                .filter(PdfPress::leavesInk)
                .filter(character -> distinct.keySet().stream().noneMatch(face -> face.writes(character)))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    private static boolean leavesInk(int character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.FORMAT;
    }

    byte[] print(Paper paper) {
        try {
            return print(paper, roomAboveImprint(paper));
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF in memory failed", e);
        }
    }

    private byte[] print(Paper paper, double imprintGap) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = renderer(paper, imprintGap);
                PDDocument pdf = laidOut(renderer).createPDFKeepOpen()) {
            if (paper.form() == Paper.Form.LETTER) {
                LetterRules.draw(pdf, Measures.markSize(paper.mark()));
            }
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Lays the paper out once without room, and measures how much is left below the imprint on its page. */
    private double roomAboveImprint(Paper paper) throws IOException {
        try (PdfBoxRenderer renderer = renderer(paper, 0)) {
            Box imprint = laidOut(renderer).getSharedContext().getBoxById(IMPRINT);
            if (imprint == null) {
                return 0;
            }
            List<PageBox> pages = renderer.getRootBox().getLayer().getPages();
            double dots = pages.getLast().getBottom() - (imprint.getAbsY() + imprint.getHeight());
            return Math.max(0, Measures.millimetres(dots / renderer.getDotsPerPoint()) - SLACK);
        }
    }

    private PdfBoxRenderer renderer(Paper paper, double imprintGap) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withW3cDocument(Markup.of(paper, new PaperStyle(paper, families, imprintGap).sheet(paper.form())), "");
        // nothing is fetched; a picture comes along in the page itself
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
        builder.withProducer("Luoshi");
        distinct.forEach((face, family) -> builder.useFont(face::open, family, 400, FontStyle.NORMAL, true));
        return builder.buildPdfRenderer();
    }

    private static PdfBoxRenderer laidOut(PdfBoxRenderer renderer) {
        renderer.layout();
        return renderer;
    }
}
