package org.luoshi.platform.suggestions.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.suggestions.PublishedSuggestions;
import org.luoshi.platform.suggestions.PublishedSuggestions.Piece;
import org.springframework.stereotype.Component;

/**
 * What the public reads behind a number of a released report (可以公开的明细): suggestions that are public by the place's
 * rules at the moment of reading; of the others only how many there are. What was rated how is told where the place makes
 * ratings public, and nowhere else.
 */
@Component
public class PublicRecords {
    private final Figures figures;
    private final PublishedSuggestions published;

    PublicRecords(Figures figures, PublishedSuggestions published) {
        this.figures = figures;
        this.published = published;
    }

    /**
     * A number and what stands behind it.
     *
     * @param figure how it is called and counted; empty when nobody counts it any more
     * @param value as the report says it
     * @param withheld how many suggestions are not shown
     * @param ratings it tells how something was rated, which this place does not make public one by one
     */
    public record Opened(
            Optional<FigureDefinition> figure,
            String value,
            List<PublishedSuggestions.Line> shown,
            long withheld,
            boolean ratings) {}

    /** Behind this publication, if it is a number of the report or of one of its corrections. */
    public Optional<Opened> of(HandlingReport report, UUID publication) {
        return of(report, publication, published.pieces());
    }

    Optional<Opened> of(HandlingReport report, UUID publication, Set<Piece> pieces) {
        return publications(report).anyMatch(publication::equals)
                ? figures.published(publication).map(found -> opened(found, pieces))
                : Optional.empty();
    }

    private static Stream<UUID> publications(HandlingReport report) {
        return Stream.concat(
                report.figures().values().stream().map(HandlingReport.Kept::published),
                report.corrections().stream().map(HandlingReport.Correction::published));
    }

    private Opened opened(Published number, Set<Piece> pieces) {
        List<String> ids =
                figures.records(number).stream().map(FigureRecord::id).toList();
        boolean ratings = ofRatings(number.figure()) && !pieces.contains(Piece.FEEDBACK);
        Map<String, PublishedSuggestions.Line> open = ratings ? Map.of() : published.among(ids, pieces);
        List<PublishedSuggestions.Line> shown =
                ids.stream().filter(open::containsKey).map(open::get).toList();
        return new Opened(
                figures.definition(number.figure()), number.text(), shown, ids.size() - shown.size(), ratings);
    }

    /** Handling again is ordered for what was rated so: it tells the same. */
    private static boolean ofRatings(FigureId figure) {
        return Stream.of(Measure.values()).anyMatch(m -> m.figure().equals(figure) && tellsRatings(m))
                || Stream.of(Rate.values()).anyMatch(r -> r.figure().equals(figure) && r.whole.ofRatings());
    }

    private static boolean tellsRatings(Measure measure) {
        return measure.ofRatings() || measure == Measure.REHANDLED || measure == Measure.REHANDLED_TWICE;
    }
}
