package org.luoshi.platform.documents;

import java.util.List;

/** One piece of a document's body, in reading order. */
public sealed interface Block {

    /**
     * A heading; its number (一、（一）1.（1）) is counted by {@link Ladder}, never typed.
     *
     * @param level 1 to 4
     */
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("headings have levels 1 to 4, not " + level);
            }
        }
    }

    record Paragraph(String text) implements Block {}

    /** A ruled table over the whole width; every row has as many cells as the header. */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "a row of " + row.size() + " cells under " + header.size() + " headings: " + row);
                }
            }
        }
    }
}
