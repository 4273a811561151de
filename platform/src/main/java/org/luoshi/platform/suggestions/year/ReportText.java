package org.luoshi.platform.suggestions.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.figures.FigureId;

/**
 * What the yearly report says (报告文字): sentences of the message files with figures in their places. It holds no number of
 * its own: a digit that is read in it is a figure's.
 */
public final class ReportText {
    private static final Pattern PLACE = Pattern.compile("\u0001([^\u0001]+)\u0001");

    /** A paragraph: the key of its sentences, and the figures in their places. */
    public record Paragraph(String heading, String words, List<FigureId> figures) {}

    /** A piece of a paragraph as it is read. */
    public sealed interface Piece {
        /** Words between the figures. */
        record Words(String text) implements Piece {}

        /** The place of a figure. */
        record Place(FigureId figure) implements Piece {}
    }

    private static final List<Paragraph> PARAGRAPHS = List.of(
            paragraph(
                    "received",
                    Measure.SUBMITTED,
                    Measure.NOT_ADMITTED,
                    Measure.WITHDRAWN,
                    Measure.MERGED,
                    Measure.COUNTED,
                    Measure.KEY),
            paragraph(
                    "time",
                    Measure.ASSIGNED,
                    Measure.REPLIED,
                    Measure.EXTENDED,
                    Measure.OVERDUE,
                    Rate.ON_TIME_ORIGINAL,
                    Rate.ON_TIME_EXTENDED),
            paragraph("classes", Measure.CLASS_A, Measure.CLASS_B, Measure.CLASS_C, Measure.CLASS_D),
            paragraph(
                    "rating",
                    Measure.RATED,
                    Measure.UNRETURNED,
                    Measure.RATING_BASE,
                    Measure.RESULT_SATISFIED,
                    Measure.RESULT_BASICALLY,
                    Measure.RESULT_DISSATISFIED,
                    Rate.SATISFIED),
            paragraph(
                    "attitude", Measure.ATTITUDE_SATISFIED, Measure.ATTITUDE_BASICALLY, Measure.ATTITUDE_DISSATISFIED),
            paragraph("again", Measure.FIRST_DISSATISFIED, Measure.REHANDLED, Measure.REHANDLED_TWICE),
            paragraph(
                    "done",
                    Measure.CONCLUDED,
                    Measure.CARRIED_OUT,
                    Rate.CARRIED_OUT,
                    Measure.COMMITTED,
                    Measure.CARRIED_OVER));

    private ReportText() {}

    public static List<Paragraph> paragraphs() {
        return PARAGRAPHS;
    }

    /** Every figure it needs, once. */
    static Set<FigureId> figures() {
        return PARAGRAPHS.stream().flatMap(p -> p.figures().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The paragraph in pieces; {@code words} gives the sentences of a key with what stands in their places. */
    public static List<Piece> pieces(Paragraph paragraph, BiFunction<String, Object[], String> words) {
        Object[] places = paragraph.figures().stream()
                .map(figure -> "\u0001" + figure.value() + "\u0001")
                .toArray();
        String text = words.apply(paragraph.words(), places);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            pieces.add(new Piece.Words(text.substring(done, place.start())));
            pieces.add(new Piece.Place(new FigureId(place.group(1))));
            done = place.end();
        }
        pieces.add(new Piece.Words(text.substring(done)));
        return pieces;
    }

    private static Paragraph paragraph(String key, Enum<?>... figures) {
        return new Paragraph(
                "year.report.heading." + key,
                "year.report.text." + key,
                Stream.of(figures).map(ReportText::figure).toList());
    }

    private static FigureId figure(Enum<?> of) {
        return switch (of) {
            case Measure measure -> measure.figure();
            case Rate rate -> rate.figure();
            default -> throw new IllegalArgumentException("no figure: " + of);
        };
    }
}
