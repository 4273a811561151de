package org.luoshi.platform.files;

/** What became of a file somebody sent. */
public sealed interface FileResult {
    record Added(StoredFile file) implements FileResult {}

    /** Nothing was kept of it. */
    record Refused(FileRefusal refusal) implements FileResult {}
}
