package org.luoshi.lawtext.provision;

import java.util.List;

/**
 * Words that stand outside any article: the preamble (序言), the opening of a decision, what follows the last article.
 * Items that enumerate it are its children.
 */
public record Passage(Line line, List<Node> children) implements Node {}
