package org.luoshi.lawtext.cite;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;

/**
 * Finds every citation in a text.
 *
 * <p>Example: in 违反本法第三条、第五条第二款规定的 it finds 本法第三条 and 第五条第二款, both of this text. Time and memory grow with
 * the length of the text, whatever it holds.
 */
public final class CitationReader {
    private CitationReader() {}

    /** The citations in the order of print. */
    public static List<Citation> read(Parsed parsed) {
        var citations = new ArrayList<Citation>();
        String characters = parsed.source().characters();
        var memory = new Memory(OwnTitle.subject(OwnTitle.of(parsed.text())));
        for (Stretch stretch : Stretches.of(parsed.text())) {
            new LineReader(characters, stretch, memory, citations).read();
        }
        return List.copyOf(citations);
    }

    public static List<Citation> read(String characters) {
        return read(LawParser.parse(characters));
    }
}
