package org.luoshi.lawtext.provision;

import java.util.List;

/** The title (标题): 示例市养犬管理条例. A title broken over two lines is two of these. */
public record Title(Line line) implements Node {
    @Override
    public List<Node> children() {
        return List.of();
    }
}
