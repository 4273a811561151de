package org.luoshi.lawtext.provision;

import java.util.List;

/** A heading and what it heads (编、分编、章、节): 第二章 立法权限. */
public record Division(Line line, DivisionKind kind, ProvisionNumber number, List<Node> children) implements Node {
    /** The name without the number: 总则; blanks set for looks (总　则) dropped. */
    public String heading() {
        return org.luoshi.lawtext.text.Letters.fold(line.text());
    }
}
