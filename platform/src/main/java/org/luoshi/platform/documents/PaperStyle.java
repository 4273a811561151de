package org.luoshi.platform.documents;

import static org.luoshi.platform.documents.Measures.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style sheet of a PDF: {@code paper.css} with the measures filled in. */
final class PaperStyle {
    private static final Pattern WORD = Pattern.compile("\\$([a-z][a-z-]*)");

    private final Map<String, String> values = new HashMap<>();

    /**
     * Prepares the values.
     *
     * @param families the font family registered for each role
     * @param imprintGap millimetres that push the imprint down to the end of the last page
     */
    PaperStyle(Paper paper, Map<FontRole, String> families, double imprintGap) {
        page();
        text();
        head(paper);
        mm("imprint-gap", imprintGap);
        mm("thick", THICK_RULE);
        mm("thin", THIN_RULE);
        families.forEach((role, family) -> values.put("font-" + role.name().toLowerCase(Locale.ROOT), family));
    }

    /** The style sheet for this form of paper. */
    String sheet(Paper.Form form) {
        return switch (form) {
            case FORMAL -> filled("paper.css");
            case LETTER -> filled("paper.css") + filled("letter.css");
        };
    }

    private void page() {
        mm("top", TOP);
        mm("right", RIGHT);
        mm("bottom", BOTTOM);
        mm("left", LEFT);
        mm("number-top", DASH_BELOW_TYPE - millimetres(SMALL_SIZE) / 2);
    }

    private void text() {
        mm("character", CHARACTER);
        mm("two-characters", 2 * CHARACTER);
        mm("tracking", CHARACTER - millimetres(BODY_SIZE));
        mm("line", LINE);
        mm("two-lines", 2 * LINE);
        pt("size", BODY_SIZE);
        pt("small", SMALL_SIZE);
        pt("code-size", CODE_SIZE);
        mm("code", CODE);
    }

    private void head(Paper paper) {
        pt("mark", markSize(paper.mark()));
        mm("mark-top", paper.form() == Paper.Form.LETTER ? 0 : MARK_BELOW_TOP);
        mm("rule-gap", RULE_GAP);
        mm("letter-mark", LETTER_MARK);
        mm("letter-number-top", RULE_GAP + LETTER_RULE_HEIGHT + millimetres(BODY_SIZE) * 7 / 8);
        pt("title", TITLE_SIZE);
        mm("title-line", TITLE_LINE);
        mm("title-side", titleSide(paper.title()));
    }

    private void mm(String name, double millimetres) {
        values.put(name, String.format(Locale.ROOT, "%.4fmm", millimetres));
    }

    private void pt(String name, double points) {
        values.put(name, String.format(Locale.ROOT, "%.4fpt", points));
    }

    private String filled(String sheet) {
        return WORD.matcher(read(sheet)).replaceAll(word -> Matcher.quoteReplacement(value(sheet, word.group(1))));
    }

    private String value(String sheet, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException(sheet + " asks for $" + name + ", which no measure is called");
        }
        return value;
    }

    private static String read(String sheet) {
        try (InputStream in = PaperStyle.class.getResourceAsStream("/documents/" + sheet)) {
            if (in == null) {
                throw new IllegalStateException("the style sheet " + sheet + " is not packed with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
