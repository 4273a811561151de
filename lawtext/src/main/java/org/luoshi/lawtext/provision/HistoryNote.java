package org.luoshi.lawtext.provision;

import java.util.List;

/** A line under the title that tells how the text came to be (题注), and what was read in it. */
public record HistoryNote(Line line, List<HistoryEvent> events) implements Node {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
