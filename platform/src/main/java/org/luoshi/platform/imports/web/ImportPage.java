package org.luoshi.platform.imports.web;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Panel;

/** What the pages of imports show. */
public final class ImportPage {
    private ImportPage() {}

    /** A kind to begin with. */
    public record Kind(String id, String name, String text) {}

    /** An import in the list. */
    public record Line(String href, String kind, String file, String state, String by, LocalDateTime at, int rows) {}

    public record Listing(List<Kind> kinds, List<Line> lines) {}

    /** A column explained. */
    public record ColumnLine(String name, boolean required, String hint) {}

    public record Form(
            Kind kind, List<ColumnLine> columns, @Nullable Panel refused) {}

    /** What is wrong with a cell, and what helps. */
    public record ProblemLine(String cell, String value, String text, String remedy) {}

    /** A row as it was read; {@code foreseen} says what its cells alone do not tell, mostly nothing. */
    public record RowLine(int number, List<String> cells, String foreseen) {}

    /** A record and the cells it came from. */
    public record RecordLine(int row, String label, String href, List<String> cells) {}

    /**
     * One import.
     *
     * @param gone its file was swept away
     * @param download address of the file; empty when it is gone or not yet part of the import
     */
    public record Show(
            String href,
            String kind,
            String file,
            String sha256,
            String state,
            String by,
            LocalDateTime at,
            String sheet,
            String note,
            int rowCount,
            List<String> headers,
            List<RowLine> rows,
            List<ProblemLine> problems,
            int problemCount,
            List<RecordLine> records,
            boolean gone,
            boolean mayConfirm,
            boolean mayUndo,
            String again,
            String download) {}
}
