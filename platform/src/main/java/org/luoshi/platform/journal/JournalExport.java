package org.luoshi.platform.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a whole journal as JSON lines (UTF-8): one object a line with its {@code type}: {@code journal} first, then all
 * {@code seal}s, {@code head}s and {@code line}s, and {@code end} with their numbers, by which a file cut short shows.
 */
public final class JournalExport {
    private final Writer out;
    private long seals;
    private long heads;
    private long lines;

    private JournalExport(Writer out) {
        this.out = out;
    }

    /** Writes the journal of a database in one read-only snapshot; answers the number of lines of all chains. */
    public static long write(Connection connection, Writer out) {
        try (DatabaseSource source = new DatabaseSource(connection)) {
            return new JournalExport(out).write(source);
        }
    }

    private long write(JournalSource source) {
        put(LineJson.typed("journal").put("version", 1));
        source.seals(seal -> {
            seals++;
            put(LineJson.of(seal));
        });
        source.heads(head -> {
            heads++;
            put(LineJson.of(head));
        });
        source.lines(line -> {
            lines++;
            put(LineJson.of(line));
        });
        put(LineJson.typed("end").put("seals", seals).put("heads", heads).put("lines", lines));
        return lines;
    }

    private void put(ObjectNode node) {
        try {
            out.write(node.toString());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the journal's export cannot be written", e);
        }
    }
}
