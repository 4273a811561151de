package org.luoshi.platform.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.site.Viewer;

/**
 * One counting: the value and its records under one version of one definition, for one period, as of one moment.
 *
 * @param definition the rule it was counted by
 * @param period the days it covers
 * @param asOf nothing recorded later was looked at
 */
public record Counted(
        FigureDefinition definition, Period period, Instant asOf, Value value, List<FigureRecord> records) {

    public Counted {
        records = List.copyOf(records);
        requireDistinct(definition, records);
        requireSameNumber(definition, value, records);
    }

    static Counted by(FigureDefinition definition, Period period, Instant asOf) {
        List<FigureRecord> records = definition.records(period.from(), period.to(), asOf);
        Value value = definition instanceof CountingFigure
                ? new Value.Count(records.size())
                : definition.compute(period.from(), period.to(), asOf);
        return new Counted(definition, period, asOf, value, records);
    }

    /** What this viewer may see of its records: as many, some of them by their number alone. */
    public List<FigureRecord> recordsFor(Viewer viewer) {
        return definition.recordsFor(viewer, records);
    }

    /**
     * SHA-256 over the value and the identities of its records, one a line. Titles and links are left out: they may
     * change without the figure changing.
     */
    public String hash() {
        StringBuilder text = new StringBuilder(value.exact());
        records.forEach(r -> text.append('\n').append(r.id()));
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void requireDistinct(FigureDefinition definition, List<FigureRecord> records) {
        Set<String> seen = new HashSet<>();
        for (FigureRecord r : records) {
            if (!seen.add(r.id())) {
                throw new IllegalStateException(definition.id() + " counts the record " + r.id() + " twice");
            }
        }
    }

    private static void requireSameNumber(FigureDefinition definition, Value value, List<FigureRecord> records) {
        if (value instanceof Value.Count(long things) && things != records.size()) {
            throw new IllegalStateException(
                    definition.id() + " says " + things + " and opens " + records.size() + " records");
        }
    }
}
