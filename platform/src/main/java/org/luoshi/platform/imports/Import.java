package org.luoshi.platform.imports;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;

/**
 * One import from its preview to its end.
 *
 * @param sha256 of the file: the same file is confirmed once
 * @param by the name of the one who did the last step
 * @param at when that was
 * @param rows how many made records; 0 before it is confirmed
 */
public record Import(
        ImportId id,
        String kind,
        FileId file,
        String fileName,
        String sha256,
        State state,
        String by,
        LocalDateTime at,
        @Nullable String sheet,
        int rows) {
    /** Where it stands. */
    public enum State {
        PREVIEWED,
        CONFIRMED,
        UNDONE
    }
}
