package org.luoshi.lawtext.amend;

import java.util.List;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Span;

/**
 * Words a decision quotes, one line a paragraph, without the marks around them; quotation marks within are the double
 * ones of a law's own text.
 *
 * @param span where they stand in the decision, marks included
 * @param lines the paragraphs
 * @param bare whether the decision set them without quotation marks
 */
public record Quotation(Span span, List<String> lines, boolean bare) {
    /** All of it as one string, lines parted by line ends. */
    public String text() {
        return String.join("\n", lines);
    }

    /** As two printings are compared. */
    String folded() {
        return Letters.fold(text());
    }

    /** The first characters, for a reader. */
    String brief() {
        String text = text().replace("\n", "");
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}
