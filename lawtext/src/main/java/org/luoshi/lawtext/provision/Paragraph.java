package org.luoshi.lawtext.provision;

import java.util.List;

/** A paragraph of an article (款), counted from 1; its items (项) are its children. */
public record Paragraph(Line line, int number, List<Node> children) implements Node {}
