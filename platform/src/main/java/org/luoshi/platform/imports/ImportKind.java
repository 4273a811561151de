package org.luoshi.platform.imports;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.site.Viewer;

/**
 * Something that can be imported (导入种类): its columns, and how a row becomes records through the real use cases of its
 * context. Its name is the message {@code imports.kind.<id>}.
 */
public interface ImportKind {
    String id();

    /** What a person must be allowed besides importing: the permission of the use cases. */
    String permission();

    List<Column> columns();

    /**
     * What the database and the rows above say against a row; its cells can be read already.
     *
     * @param above rows of the file before it
     */
    List<Problem> check(ImportRow row, List<ImportRow> above);

    /** The checks of one look at one table: what they read once serves every row. */
    default RowCheck look() {
        return this::check;
    }

    /** Holds one row against the database and the rows above it. */
    interface RowCheck {
        List<Problem> check(ImportRow row, List<ImportRow> above);
    }

    /** What a sound row would do that its cells alone do not tell, for the preview; mostly nothing. */
    default Optional<Foreseen> foresee(ImportRow row) {
        return Optional.empty();
    }

    /** Message and what fills its places. */
    record Foreseen(String messageKey, List<Object> args) {}

    /** Makes the records of a row, in the caller's transaction. */
    RowResult apply(ImportRow row, Viewer by);

    /** Takes back what {@link #apply} made, the last first, in the caller's transaction; nothing depends on it. */
    void undo(List<MadeRecord> lastFirst, Viewer by);
}
