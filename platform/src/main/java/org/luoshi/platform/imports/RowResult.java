package org.luoshi.platform.imports;

import java.util.List;

/** What became of one row. */
public sealed interface RowResult {
    /** What it made, in order. */
    record Made(List<MadeRecord> records) implements RowResult {}

    /** The use case refused it; then the whole file is refused. */
    record Refused(Problem problem) implements RowResult {}
}
