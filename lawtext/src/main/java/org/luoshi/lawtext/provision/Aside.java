package org.luoshi.lawtext.provision;

import java.util.List;

/** What is print and not law: a mark of the file, the empty lines before the first words. */
public record Aside(Line line) implements Node {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
