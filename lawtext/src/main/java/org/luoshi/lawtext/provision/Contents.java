package org.luoshi.lawtext.provision;

import java.util.List;

/** A table of contents (目录): its heading, and the headings it lists as passages. */
public record Contents(Line line, List<Node> children) implements Node {}
