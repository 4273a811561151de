package org.luoshi.platform.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A journal read from an exported file, line by line; its order is checked, not trusted. */
final class ExportSource implements JournalSource {
    private static final Subject FILE = new Subject("journal-export", "file");

    private final BufferedReader file;
    private long row;
    private long lines;
    private long heads;
    private @Nullable JsonNode ahead;

    ExportSource(BufferedReader file) {
        this.file = file;
    }

    @Override
    public void seals(Consumer<Seal> each) {
        JsonNode first = next();
        if (!"journal".equals(type(first)) || first.path("version").intValue() != 1) {
            throw unreadable("{\"type\":\"journal\",\"version\":1}", first.toString());
        }
        ahead = next();
        whileType("seal", LineJson::seal, each);
    }

    @Override
    public void heads(Consumer<Head> each) {
        heads = whileType("head", LineJson::head, each);
    }

    @Override
    public void lines(Consumer<Line> each) {
        lines = whileType("line", LineJson::line, each);
        JsonNode end = ahead == null ? next() : ahead;
        if (!"end".equals(type(end))) {
            throw unreadable("end", end.toString());
        }
        long expectedLines = end.path("lines").longValue();
        if (lines != expectedLines || heads != end.path("heads").longValue()) {
            throw new BrokenLinkException(
                    Flaw.EXPORT_INCOMPLETE, FILE, row, expectedLines + " lines", lines + " lines");
        }
    }

    private <T> long whileType(String type, Function<JsonNode, T> reader, Consumer<T> each) {
        long count = 0;
        JsonNode node = ahead == null ? next() : ahead;
        while (type.equals(type(node))) {
            each.accept(read(node, reader));
            count++;
            node = next();
        }
        ahead = node;
        return count;
    }

    private <T> T read(JsonNode node, Function<JsonNode, T> reader) {
        try {
            return reader.apply(node);
        } catch (RuntimeException e) {
            throw unreadable("an entry of the journal", String.valueOf(e.getMessage()));
        }
    }

    private JsonNode next() {
        try {
            String text = file.readLine();
            row++;
            if (text == null) {
                throw new BrokenLinkException(Flaw.EXPORT_INCOMPLETE, FILE, row, "end", "-");
            }
            return LineJson.read(text);
        } catch (JacksonException e) {
            throw unreadable("JSON", String.valueOf(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("the exported journal cannot be read", e);
        }
    }

    private BrokenLinkException unreadable(String expected, String found) {
        return new BrokenLinkException(Flaw.UNREADABLE, FILE, row, expected, found);
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }
}
