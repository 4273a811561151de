package org.luoshi.platform.suggestions.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Period;

/**
 * The yearly report as it was fixed (定稿的办理情况报告); later corrections stand beside it.
 *
 * @param figures each with its publication
 */
public record HandlingReport(
        UUID id,
        Period period,
        Instant asOf,
        String fixedBy,
        Map<FigureId, Kept> figures,
        List<Correction> corrections) {

    /** A figure's value in the report and the publication that opens its records. */
    public record Kept(String value, UUID published) {}

    /** 更正: what stood there, what it comes to, why. */
    public record Correction(
            FigureId figure, String before, String after, UUID published, String reason, Instant at, String by) {}

    /** What this figure comes to by the last correction, or as it was fixed. */
    String current(FigureId figure) {
        return corrections.stream()
                .filter(c -> c.figure().equals(figure))
                .reduce((first, last) -> last)
                .map(Correction::after)
                .orElseGet(() -> {
                    Kept kept = figures.get(figure);
                    return kept == null ? "" : kept.value();
                });
    }
}
