package org.luoshi.platform.suggestions.year.web;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.suggestions.PublishedSuggestions;

/** The released reports as the public reads them, and their JSON twins. */
public final class PublicReportPages {
    private PublicReportPages() {}

    /** A report in the list. */
    public record Line(String title, String href, LocalDate from, LocalDate to, LocalDate asOf, LocalDate released) {}

    /** What stands behind one number: those that are public, and how many are not. */
    public record Records(
            String title,
            String rule,
            String value,
            String report,
            String back,
            List<PublishedSuggestions.Line> shown,
            Pager pager,
            long withheld,
            boolean ratings) {}

    /** The JSON twin of a report. */
    public record ReportJson(
            String title,
            String from,
            String to,
            String asOf,
            String released,
            List<FigureJson> figures,
            List<CorrectionJson> corrections) {}

    /** A number; {@code records} opens what of it is public. */
    public record FigureJson(String figure, String value, String records) {}

    /** What was put right later. */
    public record CorrectionJson(String figure, String before, String after, String reason, String on) {}
}
