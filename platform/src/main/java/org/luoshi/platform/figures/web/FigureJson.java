package org.luoshi.platform.figures.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.definition.Words;

/**
 * A figure as programs read it.
 *
 * @param value as readers see it; {@code exact} as it is hashed
 * @param hash SHA-256 over the exact value and the records' identities, one a line
 * @param records those of this figure; empty in the list of all figures
 * @param withheld how many records show their number alone to this reader
 */
record FigureJson(
        String id,
        Words title,
        Words rule,
        int version,
        Period period,
        Instant asOf,
        String value,
        String exact,
        String hash,
        long withheld,
        List<RecordJson> records) {

    /** A record; title and page are empty where the reader may not go there. */
    record RecordJson(String number, String title, String href) {}

    /** The figure with those of its records that are to be listed. */
    static FigureJson of(Counted counted, List<FigureRecord> records) {
        FigureDefinition rule = counted.definition();
        return new FigureJson(
                rule.id().value(),
                rule.title(),
                rule.countingRule(),
                rule.version(),
                counted.period(),
                counted.asOf(),
                counted.value().text(),
                counted.value().exact(),
                counted.hash(),
                FigurePages.withheld(records),
                records(records));
    }

    private static List<RecordJson> records(List<FigureRecord> records) {
        return records.stream()
                .map(r -> new RecordJson(r.number(), r.title(), r.href()))
                .toList();
    }

    /** The same as a table, for spreadsheets. */
    static List<List<String>> table(List<FigureRecord> records, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(frame.t("figures.number"), frame.t("figures.record"), frame.t("figures.page")));
        records.forEach(r -> rows.add(List.of(r.number(), r.title(), r.href())));
        return rows;
    }
}
