package org.luoshi.procedure.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns YAML nodes into items: resolves anchors, refuses duplicated keys, loops and bombs of aliases. */
final class Tree {
    private static final int MAX_ITEMS = 50_000;

    private final String file;
    private final Faults faults;
    private final Deque<Node> open = new ArrayDeque<>();
    private int items;

    Tree(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    Item item(Node node, String path) {
        var where = where(node, path);
        if (open.contains(node)) {
            faults.add(where, "锚点引用了自己", "an anchor refers to itself", "去掉这个循环引用", "Remove the loop");
            return new Item.Text(where, "", false);
        }
        if (++items > MAX_ITEMS) {
            if (items == MAX_ITEMS + 1) {
                faults.add(where, "内容展开后过大", "the content grows too large", "减少锚点引用", "Use fewer aliases");
            }
            return new Item.Text(where, "", false);
        }
        open.push(node);
        try {
            return switch (node) {
                case MappingNode mapping -> mapping(mapping, where);
                case SequenceNode sequence -> listing(sequence, where);
                case ScalarNode scalar -> text(scalar, where);
                default -> new Item.Text(where, "", false);
            };
        } finally {
            open.pop();
        }
    }

    private Item mapping(MappingNode node, Where where) {
        var entries = new LinkedHashMap<String, Item.Entry>();
        for (var tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                faults.add(
                        where(tuple.getKeyNode(), where.path()),
                        "键应当是文本",
                        "a key must be a text",
                        "把键写成一个词",
                        "Write the key as one word");
                continue;
            }
            var key = keyNode.getValue();
            var at = where(keyNode, where.child(key).path());
            var value = item(tuple.getValueNode(), at.path());
            if (entries.putIfAbsent(key, new Item.Entry(at, value)) != null) {
                faults.add(
                        at,
                        "键“%s”重复（第%d行已有）".formatted(key, entries.get(key).key().line()),
                        "key “%s” is written twice (first on line %d)"
                                .formatted(key, entries.get(key).key().line()),
                        "合并或者删除一个",
                        "Merge them or delete one");
            }
        }
        return new Item.Mapping(where, entries);
    }

    private Item listing(SequenceNode node, Where where) {
        var list = new ArrayList<Item>();
        for (var child : node.getValue()) {
            list.add(item(child, where.path() + "[" + list.size() + "]"));
        }
        return new Item.Listing(where, list);
    }

    private static Item text(ScalarNode node, Where where) {
        var plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        var value = plain && (node.getValue().equals("null") || node.getValue().equals("~")) ? "" : node.getValue();
        return new Item.Text(where, value.strip(), !plain);
    }

    private Where where(Node node, String path) {
        return node.getStartMark()
                .map(mark -> new Where(file, mark.getLine() + 1, mark.getColumn() + 1, path))
                .orElse(new Where(file, 1, 1, path));
    }
}
