package org.luoshi.lawtext.provision;

import java.util.List;

/** A table (表格); each child is a row as printed, cells parted by {@code |}. */
public record Table(Line line, List<Node> children) implements Node {}
