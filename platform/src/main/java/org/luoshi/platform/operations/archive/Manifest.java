package org.luoshi.platform.operations.archive;

import java.time.Instant;
import java.util.List;

/**
 * What stands in an archive (清单), {@code manifest.json}: written last, read first.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format
 * @param made the database's time when its snapshot began
 * @param program version of the program that wrote it
 * @param migrations the schema: every migration in the order it ran
 * @param journal where the journal stood
 * @param sequences where the counters stood
 * @param leftOut tables that are derived or must not be kept, and so are not here
 * @param missing contents that rows name and the file store did not hold whole
 * @param parts everything else in the archive
 */
public record Manifest(
        String format,
        int version,
        Instant made,
        String program,
        List<Migration> migrations,
        JournalHead journal,
        List<Counter> sequences,
        List<String> leftOut,
        List<String> missing,
        List<Part> parts) {
    public static final String FORMAT = "luoshi-archive";
    public static final int VERSION = 1;
    public static final String NAME = "manifest.json";

    /**
     * One migration of the schema.
     *
     * @param script {@code V010__calendar.sql}
     * @param checksum as the schema's history has it
     */
    public record Migration(String script, int checksum) {}

    /**
     * Where the journal stood.
     *
     * @param lines of all chains
     * @param lastSeal hash of the last seal: prove against it later
     */
    public record JournalHead(long lines, String lastSeal) {}

    /**
     * One counter of the database.
     *
     * @param last the number given last, or the first one to give
     * @param called whether {@code last} was given
     */
    public record Counter(String name, long last, boolean called) {}

    public List<Part> tables() {
        return parts.stream().filter(Part::isTable).toList();
    }

    public List<Part> contents() {
        return parts.stream().filter(Part::isContent).toList();
    }

    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** What all parts come to. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }

    /** The schema in a word: its newest migration. */
    public String schema() {
        return migrations.stream().map(Migration::script).max(String::compareTo).orElse("-");
    }
}
