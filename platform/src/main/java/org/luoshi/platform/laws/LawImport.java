package org.luoshi.platform.laws;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One batch of files (导入批次).
 *
 * @param name what was sent, in words: 地方性法规.zip, or the first file and how many more
 * @param works files that are works the library did not hold; so for {@code versions} and {@code duplicates}
 * @param leftOut files refused, or left out by whoever confirmed
 */
public record LawImport(
        UUID id,
        String name,
        State state,
        String by,
        OffsetDateTime at,
        int files,
        int works,
        int versions,
        int duplicates,
        int leftOut) {
    /** How far a batch has come. */
    public enum State {
        /** Being looked at. */
        READING,
        PREVIEWED,
        CONFIRMED,
        UNDONE,
        /** The server stopped while looking, or our own mistake did. */
        FAILED
    }

    public String href() {
        return "/laws/import/" + id;
    }
}
