package org.luoshi.platform.suggestions.year.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Panel;

/**
 * The yearly report, a draft or fixed.
 *
 * @param fixed null for a draft
 * @param mayFix the viewer may fix the draft, or correct the fixed one
 * @param differences figures that come to something else today
 * @param others the fixed reports
 * @param publicity whether the public reads it; null for a draft, and where the public reads it itself
 */
public record ReportPage(
        String title,
        Period period,
        @Nullable Fixed fixed,
        List<Section> sections,
        List<Correction> corrections,
        List<Difference> differences,
        boolean mayFix,
        List<Field> days,
        String docx,
        String pdf,
        List<Other> others,
        String reason,
        @Nullable Panel refused,
        @Nullable Publicity publicity) {

    /** When and by whom it was fixed. */
    public record Fixed(UUID id, LocalDateTime asOf, String by) {}

    /**
     * Whether the public reads it.
     *
     * @param said when and by whom it was made public or taken back, and why; empty before
     * @param href where the public reads it
     * @param typed the reason that was typed for taking it back
     */
    public record Publicity(boolean open, String said, String href, String typed) {}

    /** A heading and its text in pieces. */
    public record Section(String heading, List<Piece> pieces) {
        /** As the paper prints it. */
        String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** Words, or a figure that opens its records. */
    public record Piece(String text, String href) {}

    /** 更正. */
    public record Correction(
            String title, String before, String after, String href, String reason, LocalDate on, String by) {}

    /** A figure that would be put right. */
    public record Difference(String figure, String title, String before, String now) {}

    /** Another report. */
    public record Other(String title, String href, boolean open) {}
}
