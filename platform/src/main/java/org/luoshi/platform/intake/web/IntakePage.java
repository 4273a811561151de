package org.luoshi.platform.intake.web;

import java.util.List;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftField;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.ExternalFigures;
import org.luoshi.platform.intake.Source;
import org.luoshi.platform.intake.Sources;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;

/**
 * One text with what was found in it.
 *
 * @param file the address of what was sent; empty when it is gone
 * @param kinds the kinds of which more than one is open and found by rules
 * @param mayAsk whether an assistant may be asked for more
 */
public record IntakePage(
        Source source,
        String href,
        String file,
        String noNews,
        List<Segment> words,
        List<Card> cards,
        List<Doubt> doubts,
        int open,
        int decided,
        List<Bulk> kinds,
        boolean mayAsk,
        List<String> units) {

    /**
     * A stretch of the text.
     *
     * @param draft the draft it belongs to; empty for none
     * @param first whether it is the first of its draft
     */
    public record Segment(String text, String css, String draft, boolean first) {}

    /** What does not fit, and what to do. */
    public record Doubt(String words, String remedy) {}

    /**
     * One draft.
     *
     * @param why the rule that found it, in words
     * @param corrected whether what is meant is not what is printed
     */
    public record Card(Draft draft, String why, boolean corrected, List<Input> inputs, List<Doubt> doubts) {
        public String id() {
            return draft.id().toString();
        }
    }

    /** One fact of a draft as a form asks for it. */
    public record Input(Field field, DraftField.Type type, List<Choice> choices) {}

    /** Many of one kind. */
    public record Bulk(DraftKind kind, int open) {}

    /** What confirming all of a kind would do. */
    public record Preview(Source source, String href, DraftKind kind, List<Card> ready, List<Lacking> lacking) {}

    /** A draft that cannot be confirmed yet. */
    public record Lacking(Card card, String lacks) {}

    /** The list. */
    public record Listing(List<Sources.Progress> rows) {}

    /** A number of somebody else's beside ours. */
    public record FigureLine(
            ExternalFigures.ExternalFigure figure,
            String source,
            String href,
            String ours,
            String value,
            boolean same) {}
}
