package org.luoshi.lawtext.provision;

import java.util.List;

/** A line that signs or dates the text at its end (落款): 示例市人民政府, 2025年3月1日. */
public record Signature(Line line) implements Node {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
