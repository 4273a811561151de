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

    /**
     * What proves the paper offline (核验码); it stands after the date, wherever it was added.
     *
     * @param words how it is used, in the reader's language
     * @param code as it is typed in
     * @param picture the same as a PNG to be scanned, in Base64
     */
    record Code(String words, String code, String picture) implements Block {
        /** What a code's words begin with on paper. */
        public static final String SIGN = "〔核验〕";
    }

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
